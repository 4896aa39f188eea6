package org.hpyport.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands at file level (C11 section 6.9), and declarations inside blocks. */
public sealed interface ExternalDeclaration extends SyntaxNode {

  /**
   * A function definition.
   *
   * @param declarator holds a {@link Declarator.Function}
   * @param oldStyle the parameter declarations of a K&amp;R definition
   */
  record FunctionDefinition(
      TokenSpan span,
      DeclarationSpecifiers specifiers,
      Declarator declarator,
      List<Declaration> oldStyle,
      Statement.Compound body)
      implements ExternalDeclaration {
    public FunctionDefinition {
      oldStyle = List.copyOf(oldStyle);
    }

    /** The function's name; a definition headed by a macro has the macro's name. */
    public String name() {
      Declarator.Name name = declarator.name();
      return name == null ? "" : name.identifier();
    }

    @Override
    public List<SyntaxNode> children() {
      return Children.of(specifiers, declarator, oldStyle, body);
    }
  }

  /** Variables, prototypes, typedefs, or only a struct or enum. */
  record Declaration(
      TokenSpan span, DeclarationSpecifiers specifiers, List<InitDeclarator> declarators)
      implements ExternalDeclaration {
    public Declaration {
      declarators = List.copyOf(declarators);
    }

    @Override
    public List<SyntaxNode> children() {
      return Children.of(specifiers, declarators);
    }
  }

  /**
   * A macro used at file level: {@code PyDoc_STRVAR(doc, "…");}.
   *
   * @param invocation the name or the call
   */
  record MacroDeclaration(TokenSpan span, Expression invocation) implements ExternalDeclaration {
    @Override
    public List<SyntaxNode> children() {
      return List.of(invocation);
    }
  }

  /** {@code extern "C" { … }}. */
  record LinkageSpecification(TokenSpan span, List<ExternalDeclaration> declarations)
      implements ExternalDeclaration {
    public LinkageSpecification {
      declarations = List.copyOf(declarations);
    }

    @Override
    public List<SyntaxNode> children() {
      return Children.of(declarations);
    }
  }

  /** A lone {@code ;}, a {@code _Static_assert} or GNU's {@code __label__}. */
  record Empty(TokenSpan span) implements ExternalDeclaration {
    @Override
    public List<SyntaxNode> children() {
      return List.of();
    }
  }

  /**
   * Tokens that were not understood.
   *
   * @param functionName set if the region has the outline of a function definition
   */
  record Opaque(TokenSpan span, @Nullable String functionName) implements ExternalDeclaration {
    @Override
    public List<SyntaxNode> children() {
      return List.of();
    }
  }
}
