package org.hpyport.syntax;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A declarator of a declaration with its initialiser, if any, or of a bit-field with its width.
 *
 * @param width how many bits a bit-field has, or {@code null}
 */
public record InitDeclarator(
    TokenSpan span,
    Declarator declarator,
    @Nullable Expression initializer,
    @Nullable Expression width)
    implements SyntaxNode {
  @Override
  public void forEachChild(Consumer<? super SyntaxNode> visitor) {
    Children.visit(declarator, visitor);
    Children.visit(initializer, visitor);
    Children.visit(width, visitor);
  }
}
