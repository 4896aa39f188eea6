package org.hpyport.syntax;

import java.util.List;

/** All external declarations of one file in one world. */
public record TranslationUnit(TokenSpan span, List<ExternalDeclaration> declarations)
    implements SyntaxNode {
  public TranslationUnit {
    declarations = List.copyOf(declarations);
  }

  @Override
  public List<SyntaxNode> children() {
    return Children.of(declarations);
  }
}
