package org.hpyport.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.hpyport.source.SourceFile;
import org.hpyport.source.TextEdit;
import org.hpyport.source.TextRange;
import org.junit.jupiter.api.Test;

class EditSetTest {

  @Test
  void appliesEditsInsideAHole() {
    EditSet edits = edits("if (!f(Py_None)) return;");
    edits.replace(
        range(edits, "!f(Py_None)"), around("HPy_IsNull(", range(edits, "f(Py_None)"), ")"));
    edits.replace(range(edits, "Py_None"), "ctx->h_None");
    edits.insert(edits.file().text().indexOf("Py_None"), "ctx, ", 0);
    assertThat(edits.render().text()).isEqualTo("if (HPy_IsNull(f(ctx, ctx->h_None))) return;");
  }

  @Test
  void wrapsTheSameRangeFromTheInside() {
    EditSet edits = edits("a + b");
    edits.wrap(range(edits, "a"), "f(", ")");
    edits.wrap(range(edits, "a"), "g(", ")");
    edits.replace(range(edits, "a"), "x");
    assertThat(edits.render().text()).isEqualTo("g(f(x)) + b");
  }

  @Test
  void swapsHoles() {
    EditSet edits = edits("f(one, two)");
    edits.replace(
        range(edits, "f(one, two)"),
        Template.builder()
            .text("g(")
            .hole(range(edits, "two"))
            .text(", ")
            .hole(range(edits, "one"))
            .text(")")
            .build());
    edits.replace(range(edits, "one"), "1");
    assertThat(edits.render().text()).isEqualTo("g(two, 1)");
  }

  @Test
  void reportsTwoDifferentTextsForOneRange() {
    EditSet edits = edits("abc");
    edits.setOrigin("first");
    edits.replace(new TextRange(0, 2), "x");
    edits.setOrigin("second");
    edits.replace(new TextRange(1, 3), "y");
    Rendering rendering = edits.render();
    assertThat(rendering.text()).isEqualTo("abc");
    assertThat(rendering.conflicts())
        .singleElement()
        .satisfies(c -> assertThat(c.toDiagnostic().message()).contains("first", "second"));
  }

  @Test
  void reportsAnInsertionIntoReplacedText() {
    EditSet edits = edits("abc");
    edits.replace(new TextRange(0, 3), "x");
    edits.insert(1, "y", 0);
    assertThat(edits.render().conflicts()).hasSize(1);
  }

  @Test
  void countsTheSameWishOnce() {
    EditSet edits = edits("abc");
    edits.replace(new TextRange(0, 1), "x");
    edits.replace(new TextRange(0, 1), "x");
    assertThat(edits.render().text()).isEqualTo("xbc");
  }

  @Test
  void dropsWhatAnAbsorbingEditCovers() {
    EditSet edits = edits("f(a, b)");
    edits.replaceAbsorbing(new TextRange(0, 7), around("g(", range(edits, "a"), ")"));
    edits.replace(range(edits, "a"), "x");
    edits.replace(range(edits, "b"), "y");
    edits.replace(range(edits, "f(a, b"), "conflicts with nothing: it is dropped");
    assertThat(edits.render().text()).isEqualTo("g(x)");
  }

  @Test
  void ordersInsertionsAtOneOffset() {
    EditSet edits = edits("ab");
    edits.insert(1, "3", 5);
    edits.insert(1, "1", 0);
    edits.insert(1, "2", 0);
    assertThat(edits.render().text()).isEqualTo("a123b");
  }

  @Test
  void keepsInsertionsOutsideAReplacedRange() {
    EditSet edits = edits("abc");
    edits.replace(new TextRange(1, 2), around("(", new TextRange(1, 2), ")"));
    edits.insert(1, "<", 0);
    edits.insert(2, ">", 0);
    assertThat(edits.render().text()).isEqualTo("a<(b)>c");
  }

  @Test
  void hoistsNestedExpressions() {
    EditSet edits = edits("  use(f(g(Py_None)));\n");
    edits.hoist(range(edits, "g(Py_None)"), "t0", 2, "HPy t0 = ", ";\n  ", 0);
    edits.hoist(range(edits, "f(g(Py_None))"), "t1", 2, "HPy t1 = ", ";\n  ", 1);
    edits.replace(range(edits, "Py_None"), "ctx->h_None");
    edits.wrap(range(edits, "g(Py_None)"), "h(", ")");
    assertThat(edits.render().text())
        .isEqualTo("  HPy t0 = h(g(ctx->h_None));\n  HPy t1 = f(t0);\n  use(t1);\n");
  }

  @Test
  void deletesAStatementWithItsLine() {
    EditSet edits =
        edits("{\n  Py_DECREF(a);\n  b(); Py_DECREF(c);\n  Py_DECREF(d); /* why */\n}\n");
    edits.deleteStatement(range(edits, "Py_DECREF(a);"));
    edits.deleteStatement(range(edits, "Py_DECREF(c);"));
    edits.deleteStatement(range(edits, "Py_DECREF(d);"));
    assertThat(edits.render().text()).isEqualTo("{\n  b();\n  /* why */\n}\n");
  }

  @Test
  void takesTheNewlineOfTheFile() {
    EditSet edits = edits("a\r\nb\r\n");
    edits.insert(3, "x\n", 0);
    assertThat(edits.render().text()).isEqualTo("a\r\nx\r\nb\r\n");
  }

  @Test
  void givesSmallPieces() {
    EditSet edits = edits("if (!f(x)) return NULL;");
    edits.replace(range(edits, "!f(x)"), around("HPy_IsNull(", range(edits, "f(x)"), ")"));
    assertThat(edits.render().edits())
        .containsExactly(
            new TextEdit(new TextRange(4, 5), "HPy_IsNull("),
            new TextEdit(new TextRange(9, 9), ")"));
  }

  @Test
  void piecesGiveTheWholeText() {
    Random random = new Random(7);
    for (int round = 0; round < 500; round++) {
      EditSet edits = edits("the quick brown fox jumps over the lazy dog\n".repeat(2));
      nest(edits, new TextRange(0, edits.file().text().length()), random, 4);
      Rendering rendering = edits.render();
      assertThat(rendering.conflicts()).isEmpty();
      assertThat(apply(edits.file().text(), rendering)).isEqualTo(rendering.text());
      String letters = edits.file().text();
      assertThat(rendering.text().replaceAll("[<>|]", "")).isEqualTo(letters);
    }
  }

  /** Wraps random ranges that nest, and inserts marks between them. */
  private static void nest(EditSet edits, TextRange in, Random random, int depth) {
    if (depth == 0 || in.length() < 4) {
      return;
    }
    int middle = in.start() + 1 + random.nextInt(in.length() - 2);
    TextRange left = new TextRange(in.start(), middle);
    TextRange right = new TextRange(middle, in.end());
    edits.insert(middle, "|", random.nextInt(3));
    if (random.nextBoolean()) {
      edits.wrap(left, "<", ">");
    }
    if (random.nextBoolean()) {
      edits.replace(
          in, Template.builder().text("<").hole(left).text("|").hole(right).text(">").build());
    }
    nest(edits, left, random, depth - 1);
    nest(edits, right, random, depth - 1);
  }

  private static String apply(String text, Rendering rendering) {
    StringBuilder out = new StringBuilder(text);
    for (int i = rendering.edits().size() - 1; i >= 0; i--) {
      TextEdit edit = rendering.edits().get(i);
      out.replace(edit.range().start(), edit.range().end(), edit.newText());
    }
    return out.toString();
  }

  private static Template around(String before, TextRange range, String after) {
    return Template.around(before, range, after);
  }

  private static EditSet edits(String text) {
    return new EditSet(SourceFile.ofText("a.c", text));
  }

  private static TextRange range(EditSet edits, String part) {
    int start = edits.file().text().indexOf(part);
    return new TextRange(start, start + part.length());
  }
}
