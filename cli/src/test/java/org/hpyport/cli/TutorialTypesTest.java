package org.hpyport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hpyport.verify.VerificationException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The modules of CPython's tutorial "Defining Extension Types" are read from its documentation,
 * ported, built and tested. The tests are our own.
 */
@Tag("native")
class TutorialTypesTest {
  private static final Path TUTORIAL =
      Path.of("/usr/share/doc/python3.11/html/extending/newtypes_tutorial.html");
  private static final Pattern INIT = Pattern.compile("PyInit_(\\w+)\\(void\\)\\s*\\{");

  @TempDir private Path temp;

  @ParameterizedTest
  @ValueSource(strings = {"custom", "custom2", "custom3", "custom4", "sublist"})
  void isProven(String module) throws IOException, VerificationException {
    NativeTools.need();
    NativeTools.need(Files.isRegularFile(TUTORIAL), "python3.11-doc");
    Files.writeString(temp.resolve(module + ".c"), source(module));
    InstalledModule.assertProven(temp, module, "/tutorial/test_" + module + ".py");
  }

  /** The longest listing that defines the module: shorter ones show parts of it. */
  private static String source(String module) throws IOException {
    String found = "";
    String page = Files.readString(TUTORIAL, StandardCharsets.UTF_8);
    for (Element listing : Jsoup.parse(page).select("div.highlight-c pre")) {
      String code = listing.wholeText();
      Matcher init = INIT.matcher(code);
      if (init.find() && init.group(1).equals(module) && code.length() > found.length()) {
        found = code;
      }
    }
    assertThat(found).as("the listing of " + module).isNotEmpty();
    return found;
  }
}
