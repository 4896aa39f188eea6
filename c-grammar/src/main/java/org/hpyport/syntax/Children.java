package org.hpyport.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds child lists from nodes, lists of nodes and absent nodes. */
final class Children {
  private Children() {}

  static List<SyntaxNode> of(@Nullable Object... parts) {
    List<SyntaxNode> children = new ArrayList<>();
    for (Object part : parts) {
      if (part instanceof SyntaxNode node) {
        children.add(node);
      } else if (part instanceof List<?> list) {
        for (Object item : list) {
          children.add((SyntaxNode) item);
        }
      }
    }
    return List.copyOf(children);
  }
}
