package org.hpyport.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * The modules of CPython's tutorial "Defining Extension Types", read from the documentation that
 * Debian's package {@code python3.11-doc} installs.
 */
public final class Tutorial {
  private static final Path PAGE =
      Path.of("/usr/share/doc/python3.11/html/extending/newtypes_tutorial.html");
  private static final Pattern INIT = Pattern.compile("PyInit_(\\w+)\\(void\\)\\s*\\{");

  private Tutorial() {}

  /** Whether the documentation is installed. */
  public static boolean isInstalled() {
    return Files.isRegularFile(PAGE);
  }

  /**
   * The C source of each module by its name, in the order of the names. The longest listing that
   * defines a module is taken: shorter ones show parts of it.
   *
   * @throws IOException if the page cannot be read
   */
  public static Map<String, String> modules() throws IOException {
    Map<String, String> found = new TreeMap<>();
    String page = Files.readString(PAGE, StandardCharsets.UTF_8);
    for (Element listing : Jsoup.parse(page).select("div.highlight-c pre")) {
      String code = listing.wholeText();
      Matcher init = INIT.matcher(code);
      if (init.find()) {
        found.merge(init.group(1), code, (a, b) -> a.length() >= b.length() ? a : b);
      }
    }
    return found;
  }
}
