package org.hpyport.migration.body;

import java.util.HashMap;
import java.util.Map;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxNode;
import org.jspecify.annotations.Nullable;

/** Where each statement of a function stands, and which statement holds an expression. */
final class Placement {
  private final Map<SyntaxNode, SyntaxNode> parents = new HashMap<>();

  Placement(Statement.Compound body) {
    visit(body);
  }

  private void visit(SyntaxNode node) {
    for (SyntaxNode child : node.children()) {
      parents.put(child, node);
      visit(child);
    }
  }

  @Nullable SyntaxNode parent(SyntaxNode node) {
    return parents.get(node);
  }

  /**
   * Whether further statements may be put before and after {@code s} without braces. After a label
   * they may not: C11 6.8.1 labels a statement, not a declaration.
   */
  boolean isInBlock(Statement s) {
    return parents.get(s) instanceof Statement.Compound;
  }

  /** The innermost statement that holds the node. */
  @Nullable Statement statementOf(SyntaxNode node) {
    SyntaxNode at = node;
    while (at != null && !(at instanceof Statement)) {
      at = parents.get(at);
    }
    return (Statement) at;
  }
}
