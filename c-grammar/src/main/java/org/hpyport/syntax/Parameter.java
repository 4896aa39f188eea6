package org.hpyport.syntax;

import java.util.List;
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
  public List<SyntaxNode> children() {
    return Children.of(specifiers, declarator);
  }
}
