package org.hpyport.cfg;

import java.util.Objects;
import java.util.stream.Collectors;
import org.hpyport.syntax.SyntaxTree;

/** Writes graphs as text, one node a line, or in the language of Graphviz. */
public final class CfgPrinter {
  private final SyntaxTree tree;

  /**
   * @param tree the file the graphs' functions stand in
   */
  public CfgPrinter(SyntaxTree tree) {
    this.tree = tree;
  }

  /** One line a node: id, what it is, and where it leads. */
  public String text(ControlFlowGraph graph) {
    StringBuilder out = new StringBuilder();
    for (CfgNode node : graph.nodes()) {
      String targets =
          graph.successors(node).stream()
              .map(e -> (e.label() == CfgEdge.Label.ALWAYS ? "" : e.label() + ":") + e.to())
              .collect(Collectors.joining(" "));
      out.append(node.id()).append(' ').append(describe(node));
      out.append(targets.isEmpty() ? "" : " -> " + targets).append('\n');
    }
    return out.toString();
  }

  /** A directed graph named after the function. */
  public String dot(ControlFlowGraph graph) {
    StringBuilder out = new StringBuilder();
    out.append("digraph \"").append(graph.function().name()).append("\" {\n");
    for (CfgNode node : graph.nodes()) {
      String label = describe(node).replace("\\", "\\\\").replace("\"", "\\\"");
      out.append("  n").append(node.id()).append(" [label=\"").append(label).append("\"];\n");
    }
    for (CfgNode node : graph.nodes()) {
      for (CfgEdge edge : graph.successors(node)) {
        out.append("  n").append(edge.from()).append(" -> n").append(edge.to());
        out.append(edge.label() == CfgEdge.Label.ALWAYS ? "" : " [label=" + edge.label() + "]");
        out.append(";\n");
      }
    }
    return out.append("}\n").toString();
  }

  /** What a node is and its source text on one line. */
  public String describe(CfgNode node) {
    if (node instanceof CfgNode.Evaluate e) {
      return "evaluate " + oneLine(tree.text(e.expression()));
    }
    if (node instanceof CfgNode.Declare d) {
      return "declare " + oneLine(tree.text(d.declarator()));
    }
    if (node instanceof CfgNode.Branch b) {
      return "branch " + (b.condition() == null ? "" : oneLine(tree.text(b.condition())));
    }
    if (node instanceof CfgNode.SwitchHead s) {
      return "switch " + oneLine(tree.text(s.subject()));
    }
    if (node instanceof CfgNode.Return r) {
      return "return " + (r.value() == null ? "" : oneLine(tree.text(r.value())));
    }
    if (node instanceof CfgNode.Unknown u) {
      return "unknown: " + u.reason();
    }
    if (node instanceof CfgNode.Jump j) {
      return oneLine(tree.text(j.statement())).replace(";", "").strip();
    }
    if (node instanceof CfgNode.Join j) {
      return "join " + word(j);
    }
    return node instanceof CfgNode.Mark m ? "mark " + word(m) : node.getClass().getSimpleName();
  }

  private String word(CfgNode node) {
    return tree.tokens().text(Objects.requireNonNull(node.statement()).span().first());
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
