package org.hpyport.syntax;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Visits the parts of a node: nodes, lists of nodes and absent nodes. */
final class Children {
  private Children() {}

  static void visit(@Nullable SyntaxNode child, Consumer<? super SyntaxNode> visitor) {
    if (child != null) {
      visitor.accept(child);
    }
  }

  static void visit(
      @Nullable List<? extends SyntaxNode> children, Consumer<? super SyntaxNode> visitor) {
    for (int i = 0; children != null && i < children.size(); i++) {
      visitor.accept(children.get(i));
    }
  }
}
