package org.hpyport.syntax;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A member declaration of a struct or union. */
public sealed interface MemberDeclaration extends SyntaxNode {

  /** Ordinary members and bit-fields. */
  record Fields(TokenSpan span, DeclarationSpecifiers specifiers, List<InitDeclarator> declarators)
      implements MemberDeclaration {
    public Fields {
      declarators = List.copyOf(declarators);
    }

    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {
      Children.visit(specifiers, visitor);
      Children.visit(declarators, visitor);
    }
  }

  /** A member function of C++ that is defined in its class. */
  record Method(TokenSpan span, ExternalDeclaration.FunctionDefinition definition)
      implements MemberDeclaration {
    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {
      visitor.accept(definition);
    }
  }

  /** {@code PyObject_HEAD}, with or without {@code ;}. */
  record Macro(TokenSpan span, String name, @Nullable Expression invocation)
      implements MemberDeclaration {
    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {
      Children.visit(invocation, visitor);
    }
  }

  /** {@code _Static_assert(…);} */
  record Assertion(TokenSpan span) implements MemberDeclaration {
    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {}
  }

  /** Tokens that were not understood. */
  record Opaque(TokenSpan span) implements MemberDeclaration {
    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {}
  }
}
