package org.hpyport.capi.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.hpyport.capi.Ownership;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The forms in which Sphinx has written the manual over the years. */
class ApiDocumentationTest {
  @TempDir private Path temp;

  private ApiDocumentation read(String title, String body) throws IOException {
    Path pages = Files.createDirectories(temp.resolve("c-api"));
    Files.writeString(
        pages.resolve("object.html"),
        "<html><head><title>" + title + "</title></head><body>" + body + "</body></html>");
    return ApiDocumentation.read(temp);
  }

  @Test
  void readsThePagesOfOldSphinx() throws IOException {
    ApiDocumentation manual =
        read(
            "Sequence Protocol &#8212; Python 3.7.9 documentation",
            """
            <dl class="function"><dt id="c.PySequence_Fast">
            <a href="#">PyObject</a>* <code class="descname">PySequence_Fast</code><span class="sig-paren">(</span
            ><a href="#">PyObject</a><em> *o</em>, const char<em> *m</em><span class="sig-paren">)</span
            ><a class="headerlink" href="#x">¶</a></dt>
            <dd><p><em>Return value: New reference.</em></p><em class="refcount">Return value: New reference.</em>
            <p>Text.</p></dd></dl>
            <dl class="member"><dt id="c.tp_name">const char* <code>PyTypeObject.tp_name</code></dt><dd></dd></dl>
            """);
    assertThat(manual.release()).isEqualTo("3.7");
    DocumentedSymbol fast = Objects.requireNonNull(manual.find("PySequence_Fast"));
    assertThat(String.valueOf(fast.prototype()))
        .isEqualTo("PyObject *PySequence_Fast(PyObject *, const char *)");
    assertThat(fast.result()).isEqualTo(Ownership.Kind.NEW);
    assertThat(fast.isCallable()).isTrue();
    assertThat(Objects.requireNonNull(manual.find("tp_name")).isCallable()).isFalse();
  }

  @Test
  void readsWhatNewSphinxAdds() throws IOException {
    ApiDocumentation manual =
        read(
            "Dictionary Objects &#8212; Python 3.14.0a1 documentation",
            """
            <dl class="c function"><dt class="sig sig-object c" id="c.PyDict_GetItemRef">
            <span class="kt">int</span> <span>PyDict_GetItemRef</span><span>(</span>PyObject *p, PyObject *key,
            PyObject **result<span>)</span></dt>
            <dd><em class="stableabi"> Part of the Stable ABI since version 3.13.</em><p>Text.</p>
            <div class="versionadded"><p><span class="versionmodified added">Added in version 3.13.</span></p></div>
            <div class="versionchanged"><p><span class="versionmodified changed">Changed in version 3.14: </span
            >More.</p></div></dd></dl>
            <dl class="c macro"><dt id="c.Py_MAX">Py_MAX(x, y)</dt><dt id="c.Py_MIN">Py_MIN(x, y)</dt><dd></dd></dl>
            """);
    assertThat(manual.release()).isEqualTo("3.14");
    DocumentedSymbol item = Objects.requireNonNull(manual.find("PyDict_GetItemRef"));
    assertThat(item.addedIn()).isEqualTo("3.13");
    assertThat(item.versions()).extracting(VersionNote::version).containsExactly("3.13", "3.14");
    assertThat(item.stableAbi()).isTrue();
    assertThat(item.result()).isNull();
    DocumentedSymbol min = Objects.requireNonNull(manual.find("Py_MIN"));
    assertThat(min.prototype()).isNull();
    assertThat(min.operands()).isEqualTo(OptionalInt.of(2));
  }

  @Test
  void functionsNestedInTheirStructKeepTheirNames() throws IOException {
    ApiDocumentation manual =
        read(
            "Init &#8212; Python 3.11.2 documentation",
            """
            <dl class="c type"><dt id="c.PyConfig">type PyConfig</dt><dd><p>Text that steals nothing.</p>
            <dl class="c function"><dt id="c.PyConfig.PyConfig_Clear">void PyConfig_Clear(PyConfig *config)</dt>
            <dd><p>It steals a reference to <em>config</em>.</p></dd></dl>
            <dl class="c member"><dt id="c.PyConfig.argv">PyWideStringList argv</dt><dd></dd></dl></dd></dl>
            """);
    assertThat(manual.symbols())
        .extracting(DocumentedSymbol::name)
        .containsExactly("PyConfig", "PyConfig.argv", "PyConfig_Clear");
    assertThat(Objects.requireNonNull(manual.find("PyConfig_Clear")).steals())
        .singleElement()
        .matches(s -> s.steals() && s.arguments().equals(List.of(0)));
  }
}
