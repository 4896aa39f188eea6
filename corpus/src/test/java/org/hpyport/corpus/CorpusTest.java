package org.hpyport.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {
  @TempDir Path root;

  @BeforeEach
  void aSmallSoundCorpus() throws IOException {
    write("cases/one/first/before/first.c", "PyInit_first(void)");
    write("cases/one/first/test_first.py", "");
    write("cases/refusals/second/before/second.c", "PyInit_second(void)");
    write("modules/third/third.c", "PyInit_third(void)");
    write("modules/third/.hpy-port.toml", "");
    write("modules/third/test_third.py", "");
  }

  @Test
  void theRealCorpusIsSound() {
    assertThat(CorpusLayout.problems(Corpus.locate())).isEmpty();
  }

  @Test
  void theRealCorpusCoversEveryFamily() {
    assertThat(Corpus.locate().cases())
        .extracting(CorpusCase::family)
        .contains("arguments", "layout", "macros", "module", "ownership", "refusals", "values")
        .isSorted();
    assertThat(Corpus.locate().modules()).extracting(CorpusModule::name).isSorted().isNotEmpty();
  }

  @Test
  void sourcesKeepTheBytesTheirCasesAreAbout() throws IOException {
    Path layout = Corpus.locate().root().resolve("cases/layout");
    assertThat(text(layout.resolve("crlf_lines/before/crlf_lines.c")))
        .contains("\r\n")
        .doesNotContainPattern("[^\r]\n");
    assertThat(text(layout.resolve("latin1_comment/before/latin1_comment.c"))).contains("\u00e9");
    assertThat(text(layout.resolve("no_final_newline/before/no_final_newline.c"))).endsWith("}");
    assertThat(text(layout.resolve("tab_indents/before/tab_indents.c")))
        .doesNotContainPattern("(?m)^    ");
  }

  @Test
  void readsCasesAndModules() {
    Corpus corpus = Corpus.at(root);
    assertThat(corpus.cases())
        .extracting(CorpusCase::id)
        .containsExactly("one/first", "refusals/second");
    CorpusCase first = corpus.cases().get(0);
    assertThat(first.before()).containsExactly(first.beforeDirectory().resolve("first.c"));
    assertThat(first.tests()).containsExactly(first.directory().resolve("test_first.py"));
    assertThat(first.after()).isNull();
    assertThat(first.findings()).isNull();
    assertThat(corpus.modules()).extracting(CorpusModule::name).containsExactly("third");
    assertThat(CorpusLayout.problems(corpus)).isEmpty();
  }

  @Test
  void readsWhatTheToolHasRecorded() throws IOException {
    write("cases/one/first/after/first.c", "");
    write("cases/one/first/findings.txt", "");
    CorpusCase first = Corpus.at(root).cases().get(0);
    assertThat(first.after()).isEqualTo(first.directory().resolve("after"));
    assertThat(first.findings()).isEqualTo(first.directory().resolve("findings.txt"));
    assertThat(CorpusLayout.problems(Corpus.at(root))).isEmpty();
  }

  @Test
  void rejectsOrphans() throws IOException {
    write("cases/stray.c", "");
    write("cases/one/stray.c", "");
    write("cases/one/first/stray.c", "");
    write("cases/one/first/before/notes.txt", "");
    write("modules/stray.c", "");
    Files.createDirectories(root.resolve("cases/empty"));
    assertThat(CorpusLayout.problems(Corpus.at(root)))
        .containsExactlyInAnyOrder(
            "cases/stray.c is in no case",
            "cases/one/stray.c is in no case",
            "cases/one/first/stray.c does not belong in a case",
            "cases/one/first/before/notes.txt is neither a C file nor a header",
            "modules/stray.c is in no module",
            "cases/empty is a family without cases");
  }

  @Test
  void rejectsCasesThatLackSomething() throws IOException {
    Files.delete(root.resolve("cases/one/first/test_first.py"));
    Files.delete(root.resolve("cases/refusals/second/before/second.c"));
    write("cases/one/other/before/other.c", "PyInit_another(void)");
    write("cases/one/other/test_other.py", "");
    write("cases/one/other/after/extra.c", "");
    assertThat(CorpusLayout.problems(Corpus.at(root)))
        .containsExactly(
            "cases/one/first has no test_first.py",
            "cases/one/other has no PyInit_other",
            "cases/one/other/after/other.c is missing",
            "cases/refusals/second has no C file in before/");
  }

  @Test
  void rejectsModulesThatLackSomething() throws IOException {
    Files.delete(root.resolve("modules/third/third.c"));
    Files.delete(root.resolve("modules/third/.hpy-port.toml"));
    Files.delete(root.resolve("modules/third/test_third.py"));
    assertThat(CorpusLayout.problems(Corpus.at(root)))
        .containsExactly(
            "modules/third has no C file",
            "modules/third has no .hpy-port.toml",
            "modules/third has no test_*.py");
  }

  @Test
  void rejectsUnusableAndRepeatedNames() throws IOException {
    write("cases/two/first/before/first.c", "PyInit_first(void)");
    write("cases/two/first/test_first.py", "");
    write("cases/two/not-one/before/x.c", "PyInit_not-one(void)");
    write("cases/two/not-one/test_not-one.py", "");
    assertThat(CorpusLayout.problems(Corpus.at(root)))
        .containsExactly(
            "cases/two/first has the name of cases/one/first",
            "cases/two/not-one is not named like a module");
  }

  @Test
  void isFoundByPropertyOrFromBelow() throws IOException {
    Path project = Files.createDirectories(root.resolve("project"));
    Files.createDirectories(project.resolve("corpus/cases"));
    Files.createDirectories(project.resolve("corpus/modules"));
    Path below = Files.createDirectories(project.resolve("cli/src"));
    assertThat(Corpus.locate(null, below).root()).isEqualTo(project.resolve("corpus"));
    assertThat(Corpus.locate(null, project.resolve("corpus/cases")).root())
        .isEqualTo(project.resolve("corpus"));
    assertThat(Corpus.locate(root.toString(), below).root()).isEqualTo(root);
    assertThatThrownBy(() -> Corpus.locate(below.toString(), below))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(Corpus.PROPERTY);
  }

  private void write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }
}
