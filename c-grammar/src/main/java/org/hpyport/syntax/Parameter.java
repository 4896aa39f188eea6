package org.hpyport.syntax;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One parameter of a function declarator. In a K&amp;R list it is only a name: no specifiers.
 *
 * @param declarator absent for a bare type
 */
public record Parameter(
    TokenSpan span, DeclarationSpecifiers specifiers, @Nullable Declarator declarator)
    implements SyntaxNode {
  @Override
  public void forEachChild(Consumer<? super SyntaxNode> visitor) {
    Children.visit(specifiers, visitor);
    Children.visit(declarator, visitor);
  }
}
