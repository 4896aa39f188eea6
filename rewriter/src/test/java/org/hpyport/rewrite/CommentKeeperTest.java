package org.hpyport.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import org.hpyport.source.SourceFile;
import org.hpyport.source.TextRange;
import org.junit.jupiter.api.Test;

/** Comments of replaced text stay. */
class CommentKeeperTest {

  @Test
  void deletedStatementLeavesItsCommentOnALineOfItsOwn() {
    EditSet edits = edits("  a();\n  f(x, /* why */ y);\n  b();\n");
    edits.deleteStatement(range(edits, "f(x, /* why */ y);"));
    assertThat(edits.render().text()).isEqualTo("  a();\n  /* why */\n  b();\n");
  }

  @Test
  void replacedStatementFollowsItsComments() {
    EditSet edits = edits("\tf(x, // first\n\t  y /* second */);\n");
    edits.replace(range(edits, "f(x, // first\n\t  y /* second */);"), "g();");
    assertThat(edits.render().text()).isEqualTo("\t// first\n\t/* second */\n\tg();\n");
  }

  @Test
  void insideALineACommentStandsBeforeWhatReplacesItsText() {
    EditSet edits = edits("if (f(a, // count\n      b))\n");
    edits.replace(range(edits, "f(a, // count\n      b)"), "g(b)");
    assertThat(edits.render().text()).isEqualTo("if (/* count */ g(b))\n");
  }

  @Test
  void aCommentThatTheTemplateCarriesIsNotRepeated() {
    EditSet edits = edits("f(a /* one */);\nf(b /* one */);\n");
    edits.replace(range(edits, "f(a /* one */);"), "/* one\n */ g();");
    assertThat(edits.render().text()).isEqualTo("/* one\n */ g();\nf(b /* one */);\n");
  }

  @Test
  void aCommentInAHoleStaysThere() {
    EditSet edits = edits("f(x /* kept */);");
    edits.replace(
        range(edits, "f(x /* kept */)"), Template.around("g(", range(edits, "x /* kept */"), ")"));
    assertThat(edits.render().text()).isEqualTo("g(x /* kept */);");
  }

  @Test
  void whatOnlyLooksLikeACommentIsNone() {
    EditSet edits = edits("f(\"/* no */ // no\");\n#define U \"http://x\" /* yes */\n");
    edits.replace(range(edits, "f(\"/* no */ // no\")"), "g()");
    edits.replace(range(edits, "\"http://x\" /* yes */"), "V");
    assertThat(edits.render().text()).isEqualTo("g();\n#define U /* yes */ V\n");
  }

  @Test
  void commentsOfDiscardedTextGoWithIt() {
    EditSet edits = edits("#if OLD\n/* old */\n#endif\nf(/* new */);\n");
    edits.discard(range(edits, "#if OLD\n/* old */\n#endif\n"));
    edits.replace(range(edits, "f(/* new */);"), "g();");
    assertThat(edits.render().text()).isEqualTo("/* new */\ng();\n");
  }

  @Test
  void newlinesAreTheFiles() {
    EditSet edits = edits("  f(/* why */);\r\n");
    edits.replace(range(edits, "f(/* why */);"), "g();");
    assertThat(edits.render().text()).isEqualTo("  /* why */\r\n  g();\r\n");
  }

  private static EditSet edits(String text) {
    return new EditSet(SourceFile.ofText("m.c", text));
  }

  private static TextRange range(EditSet edits, String part) {
    int start = edits.file().text().indexOf(part);
    return new TextRange(start, start + part.length());
  }
}
