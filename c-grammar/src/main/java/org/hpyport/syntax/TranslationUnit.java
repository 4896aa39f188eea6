package org.hpyport.syntax;

import java.util.List;
import java.util.function.Consumer;

/** All external declarations of one file in one world. */
public record TranslationUnit(TokenSpan span, List<ExternalDeclaration> declarations)
    implements SyntaxNode {
  public TranslationUnit {
    declarations = List.copyOf(declarations);
  }

  @Override
  public void forEachChild(Consumer<? super SyntaxNode> visitor) {
    Children.visit(declarations, visitor);
  }
}
