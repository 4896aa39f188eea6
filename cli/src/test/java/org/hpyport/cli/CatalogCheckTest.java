package org.hpyport.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogCheckTest {
  private static final Path INSTALLED = Path.of("/usr/share/doc/python3.11/html");
  private static final String PAGE =
      """
      <html><head><title>Object Protocol &#8212; Python 9.1.0 documentation</title></head><body>
      <dl class="c function">
      <dt class="sig sig-object c" id="c.PyObject_Str"><span>PyObject</span> <span>*</span><span
      >PyObject_Str</span><span>(</span>PyObject *o<span>)</span><a class="headerlink" href="#x">¶</a><br/></dt>
      <dd><em class="refcount">Return value: Borrowed reference.</em><p>Text.</p></dd></dl>
      <dl class="c function"><dt id="c.PyList_Append">int PyList_Append(PyObject *list, PyObject *item, int how)</dt>
      <dd><p>This steals a reference to <em>item</em>.</p></dd></dl>
      <dl class="c function"><dt id="c.PyObject_Brew">int PyObject_Brew(PyObject *o, ...)</dt>
      <dd><div class="versionadded"><p><span class="versionmodified added">New in version 9.1.</span></p></div></dd></dl>
      </body></html>
      """;

  @TempDir private Path temp;

  private static CommandRun run(String... args) {
    return CommandRun.of(new RenamingEngine(), args);
  }

  private Path manual() throws IOException {
    Path pages = Files.createDirectories(temp.resolve("python-9.1-docs-html/c-api"));
    Files.writeString(pages.resolve("object.html"), PAGE);
    return pages;
  }

  @Test
  void tellsWhatANewerPythonChanged() throws IOException {
    manual();
    CommandRun run = run("catalog", "check", "--docs", temp.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains("documented, but not in the catalog (1):\n  PyObject_Brew (object.html): int ")
        .contains("PyObject_Brew(PyObject *o, ...), since 9.1\n")
        .contains("in the catalog, but no longer documented (")
        .contains("\n  PyObject_Repr: the catalog has PyObject *PyObject_Repr(PyObject *)\n")
        .contains(
            "another signature (1):\n  PyList_Append (object.html): the catalog has int"
                + " PyList_Append(PyObject *, PyObject *), the manual has int"
                + " PyList_Append(PyObject *, PyObject *, int)\n")
        .contains(
            "another owner of the result (1):\n  PyObject_Str (object.html): the catalog has new,"
                + " the manual has borrowed\n")
        .contains("other stolen references (1):\n  PyList_Append (object.html): the catalog has no")
        .doesNotContain("PyString_FromString", "PyDict_GetItemRef");
    assertThat(run.err()).startsWith("hpy-port: 3 documented symbols of Python 9.1.0, ");
    assertThat(run("catalog", "check", "-q", "--docs", temp.toString()).err()).isEmpty();
  }

  @Test
  void takesTheFolderItselfOrOneAboveIt() throws IOException {
    Path pages = manual();
    String out = run("catalog", "check", "--docs", pages.toString()).out();
    assertThat(out).isEqualTo(run("catalog", "check", "--docs", temp.toString()).out());
  }

  @Test
  void whatIsNoManualIsAToolError() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "");
    CommandRun noFolder = run("catalog", "check", "--docs", file.toString());
    assertThat(noFolder.code()).isEqualTo(2);
    assertThat(noFolder.err()).isEqualTo("hpy-port: " + file + " is not a folder\n");
    CommandRun empty = run("catalog", "check", "--docs", temp.toString());
    assertThat(empty.code()).isEqualTo(2);
    assertThat(empty.out()).isEmpty();
    assertThat(empty.err())
        .isEqualTo(
            "hpy-port: " + temp + " has no folder c-api with the HTML pages of CPython's manual\n");
    Path pages = Files.createDirectory(temp.resolve("c-api"));
    Files.writeString(pages.resolve("object.html"), "<title>Cooking</title>");
    CommandRun other = run("catalog", "check", "--docs", temp.toString());
    assertThat(other.code()).isEqualTo(2);
    assertThat(other.err())
        .isEqualTo("hpy-port: " + pages + " has no pages of CPython's C-API manual\n");
    assertThat(run("catalog", "check").code()).isEqualTo(2);
    assertThat(run("catalog").err()).contains("a command is missing: check");
  }

  @Test
  void agreesWithTheManualOfTheInstalledPython() {
    boolean there = Files.isDirectory(INSTALLED.resolve("c-api"));
    if (!there && System.getenv("CI") != null) {
      fail("install python3.11-doc");
    }
    Assumptions.assumeTrue(there, "needs the package python3.11-doc");
    CommandRun run = run("catalog", "check", "--docs", INSTALLED.toString());
    assertThat(run.out()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("no difference (and ");
    CommandRun verbose = run("catalog", "check", "-v", "--docs", INSTALLED.toString());
    assertThat(verbose.out()).contains("another signature (").contains("\n    explained: ");
  }
}
