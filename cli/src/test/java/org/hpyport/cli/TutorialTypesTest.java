package org.hpyport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hpyport.corpus.Tutorial;
import org.hpyport.verify.VerificationException;
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
  @TempDir private Path temp;

  @ParameterizedTest
  @ValueSource(strings = {"custom", "custom2", "custom3", "custom4", "sublist"})
  void isProven(String module) throws IOException, VerificationException {
    NativeTools.need();
    NativeTools.need(Tutorial.isInstalled(), "python3.11-doc");
    String source = Tutorial.modules().get(module);
    assertThat(source).as("the listing of " + module).isNotEmpty();
    Files.writeString(temp.resolve(module + ".c"), source);
    InstalledModule.assertProven(temp, module, "/tutorial/test_" + module + ".py");
  }
}
