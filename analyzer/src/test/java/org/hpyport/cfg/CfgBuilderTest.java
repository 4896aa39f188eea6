package org.hpyport.cfg;

import static org.assertj.core.api.Assertions.assertThat;

import org.hpyport.source.SourceFile;
import org.hpyport.syntax.CParser;
import org.hpyport.syntax.ParseOptions;
import org.hpyport.syntax.SyntaxTree;
import org.junit.jupiter.api.Test;

class CfgBuilderTest {
  private static final MacroEffects EFFECTS =
      name ->
          switch (name) {
            case "RETURN_NONE" -> MacroEffects.Flow.RETURNS;
            case "abort" -> MacroEffects.Flow.STOPS;
            case "TRY" -> MacroEffects.Flow.HIDDEN;
            default -> MacroEffects.Flow.CONTINUES;
          };

  private static SyntaxTree parse(String c) {
    return CParser.parse(SourceFile.ofText("m.c", c), ParseOptions.defaults());
  }

  private static String graph(String body) {
    SyntaxTree tree = parse("int f(int a) {" + body + "}");
    return new CfgPrinter(tree).text(CfgBuilder.build(tree, tree.functions().get(0), EFFECTS));
  }

  @Test
  void ifJoins() {
    assertThat(graph("if (a) a = 1; else a = 2; return a;"))
        .isEqualTo(
            """
            0 Entry -> 1
            1 branch a -> TRUE:2 FALSE:3
            2 evaluate a = 1 -> 4
            3 evaluate a = 2 -> 4
            4 join if -> 5
            5 return a -> 6
            6 Exit
            """);
  }

  @Test
  void loopsGoBackAndLeave() {
    assertThat(graph("for (int i = 0; i < a; i++) { if (i == 3) continue; if (i == 4) break; }"))
        .isEqualTo(
            """
            0 Entry -> 1
            1 declare i = 0 -> 2
            2 branch i < a -> TRUE:3 FALSE:10
            3 branch i == 3 -> TRUE:4 FALSE:5
            4 continue -> 9
            5 join if -> 6
            6 branch i == 4 -> TRUE:7 FALSE:8
            7 break -> 10
            8 join if -> 9
            9 evaluate i++ -> 2
            10 join for -> 11
            11 Exit
            """);
  }

  @Test
  void doWhileZeroRunsOnce() {
    assertThat(graph("do { a = 1; } while (0);"))
        .isEqualTo(
            """
            0 Entry -> 1
            1 mark do -> 2
            2 evaluate a = 1 -> 3
            3 branch 0 -> FALSE:4
            4 join do -> 5
            5 Exit
            """);
  }

  @Test
  void switchFallsThrough() {
    assertThat(graph("switch (a) { case 1: a = 2; case 3 ... 4: a = 5; break; default: a = 6; }"))
        .isEqualTo(
            """
            0 Entry -> 1
            1 switch a -> CASE:2 CASE:4 DEFAULT:7
            2 mark case -> 3
            3 evaluate a = 2 -> 4
            4 mark case -> 5
            5 evaluate a = 5 -> 6
            6 break -> 9
            7 mark default -> 8
            8 evaluate a = 6 -> 9
            9 join switch -> 10
            10 Exit
            """);
  }

  @Test
  void gotoLeadsToItsLabelInBothDirections() {
    assertThat(graph("again: if (a) goto again; goto out; a = 1; out: return a;"))
        .isEqualTo(
            """
            0 Entry -> 1
            1 mark again -> 2
            2 branch a -> TRUE:3 FALSE:4
            3 goto again -> 1
            4 join if -> 5
            5 goto out -> 7
            6 evaluate a = 1 -> 7
            7 mark out -> 8
            8 return a -> 9
            9 Exit
            """);
  }

  @Test
  void macrosMayReturnOrStop() {
    assertThat(graph("if (a) abort(); RETURN_NONE;"))
        .isEqualTo(
            """
            0 Entry -> 1
            1 branch a -> TRUE:2 FALSE:3
            2 evaluate abort()
            3 join if -> 4
            4 return RETURN_NONE -> 5
            5 Exit
            """);
  }

  @Test
  void hiddenFlowIsUnknown() {
    assertThat(graph("TRY(a);")).contains("1 unknown: the macro TRY hides a jump -> 2");
    assertThat(graph("goto nowhere;")).contains("unknown: a goto whose target is not known");
    assertThat(graph("a = ({ a; });")).contains("unknown: a statement inside an expression");
  }

  @Test
  void unreachableCodeHasNoWayIn() {
    SyntaxTree tree = parse("int f(int a) { return 1; a = 2; return a; }");
    ControlFlowGraph graph = CfgBuilder.build(tree, tree.functions().get(0), EFFECTS);
    assertThat(graph.reachable()).containsExactly(true, true, false, false, true);
  }

  @Test
  void writesGraphviz() {
    SyntaxTree tree = parse("int f(int a) { if (a) return 1; return 2; }");
    String dot = new CfgPrinter(tree).dot(CfgBuilder.build(tree, tree.functions().get(0), EFFECTS));
    assertThat(dot)
        .startsWith("digraph \"f\" {")
        .contains("n1 -> n2 [label=TRUE];")
        .endsWith("}\n");
  }
}
