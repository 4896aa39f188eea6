package org.hpyport.migration.body;

import org.hpyport.syntax.Parents;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxNode;
import org.jspecify.annotations.Nullable;

/** Where each statement of a function stands, and which statement holds an expression. */
final class Placement {
  private final Parents parents;

  Placement(Statement.Compound body) {
    this.parents = new Parents(body);
  }

  @Nullable SyntaxNode parent(SyntaxNode node) {
    return parents.of(node);
  }

  /**
   * Whether further statements may be put before and after {@code s} without braces. After a label
   * they may not: C11 6.8.1 labels a statement, not a declaration.
   */
  boolean isInBlock(Statement s) {
    return parents.of(s) instanceof Statement.Compound;
  }

  /** The innermost statement that holds the node. */
  @Nullable Statement statementOf(SyntaxNode node) {
    SyntaxNode at = node;
    while (at != null && !(at instanceof Statement)) {
      at = parents.of(at);
    }
    return (Statement) at;
  }
}
