package org.hpyport.syntax;

import java.lang.reflect.RecordComponent;

/**
 * Writes a tree as S-expressions for people and tests: one node a line, indented by depth, with the
 * node's kind, its words and, for leaves, its text.
 */
public final class SyntaxDump {
  private static final int LONGEST_TEXT = 60;

  private SyntaxDump() {}

  /** The whole tree. */
  public static String dump(SyntaxTree tree) {
    StringBuilder out = new StringBuilder();
    for (ExternalDeclaration declaration : tree.root().declarations()) {
      write(tree, declaration, 0, out);
    }
    return out.toString();
  }

  /** One node and all below it. */
  public static String dump(SyntaxTree tree, SyntaxNode node) {
    StringBuilder out = new StringBuilder();
    write(tree, node, 0, out);
    return out.toString();
  }

  private static void write(SyntaxTree tree, SyntaxNode node, int depth, StringBuilder out) {
    out.append("  ".repeat(depth)).append('(').append(node.getClass().getSimpleName());
    for (RecordComponent component : node.getClass().getRecordComponents()) {
      if (component.getType() == String.class) {
        out.append(' ').append(value(node, component));
      }
    }
    if (node.children().isEmpty()) {
      out.append(" `").append(shortText(tree, node)).append('`');
    }
    for (SyntaxNode child : node.children()) {
      out.append('\n');
      write(tree, child, depth + 1, out);
    }
    out.append(')');
    if (depth == 0) {
      out.append('\n');
    }
  }

  private static String shortText(SyntaxTree tree, SyntaxNode node) {
    String text = tree.text(node).replaceAll("\\s+", " ");
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
  }

  private static Object value(SyntaxNode node, RecordComponent component) {
    try {
      Object value = component.getAccessor().invoke(node);
      return value == null ? "-" : value;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
