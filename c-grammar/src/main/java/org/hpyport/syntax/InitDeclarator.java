package org.hpyport.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A declarator of a declaration with its initialiser, if any. */
public record InitDeclarator(
    TokenSpan span, Declarator declarator, @Nullable Expression initializer) implements SyntaxNode {
  @Override
  public List<SyntaxNode> children() {
    return Children.of(declarator, initializer);
  }
}
