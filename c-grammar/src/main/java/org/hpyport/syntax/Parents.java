package org.hpyport.syntax;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parent of each node below one node. */
public final class Parents {
  private final Map<SyntaxNode, SyntaxNode> parents = new IdentityHashMap<>();

  /**
   * @param root the node to look below; it has no parent here
   */
  public Parents(SyntaxNode root) {
    root.walk(node -> node.forEachChild(child -> parents.put(child, node)));
  }

  /** The node that a node is a direct child of, or {@code null}. */
  public @Nullable SyntaxNode of(SyntaxNode node) {
    return parents.get(node);
  }
}
