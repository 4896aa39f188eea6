package org.hpyport.syntax;

import java.util.List;
import java.util.function.Consumer;
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
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {
      Children.visit(specifiers, visitor);
      Children.visit(declarator, visitor);
      Children.visit(oldStyle, visitor);
      Children.visit(body, visitor);
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
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {
      Children.visit(specifiers, visitor);
      Children.visit(declarators, visitor);
    }
  }

  /**
   * A macro used at file level: {@code PyDoc_STRVAR(doc, "…");}.
   *
   * @param invocation the name or the call
   */
  record MacroDeclaration(TokenSpan span, Expression invocation) implements ExternalDeclaration {
    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {
      visitor.accept(invocation);
    }
  }

  /** {@code extern "C" { … }}. */
  record LinkageSpecification(TokenSpan span, List<ExternalDeclaration> declarations)
      implements ExternalDeclaration {
    public LinkageSpecification {
      declarations = List.copyOf(declarations);
    }

    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {
      Children.visit(declarations, visitor);
    }
  }

  /** A lone {@code ;}, a {@code _Static_assert} or GNU's {@code __label__}. */
  record Empty(TokenSpan span) implements ExternalDeclaration {
    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {}
  }

  /**
   * Tokens that were not understood.
   *
   * @param functionName set if the region has the outline of a function definition
   */
  record Opaque(TokenSpan span, @Nullable String functionName) implements ExternalDeclaration {
    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {}
  }
}
