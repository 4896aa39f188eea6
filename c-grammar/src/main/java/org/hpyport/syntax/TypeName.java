package org.hpyport.syntax;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A type name (C11 section 6.7.7): in casts, {@code sizeof}, macro arguments. */
public record TypeName(
    TokenSpan span, DeclarationSpecifiers specifiers, @Nullable Declarator declarator)
    implements SyntaxNode {
  @Override
  public void forEachChild(Consumer<? super SyntaxNode> visitor) {
    Children.visit(specifiers, visitor);
    Children.visit(declarator, visitor);
  }
}
