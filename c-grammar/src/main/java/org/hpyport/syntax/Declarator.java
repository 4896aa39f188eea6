package org.hpyport.syntax;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A declarator (C11 section 6.7.6), outermost construct first as it is written. In abstract
 * declarators the innermost one is absent.
 */
public sealed interface Declarator extends SyntaxNode {

  /**
   * The declarator it applies to; {@code null} for a name or the centre of an abstract declarator.
   */
  @Nullable Declarator inner();

  /** The declared name, or {@code null} in an abstract declarator. */
  default @Nullable Name name() {
    Declarator d = this;
    while (d != null) {
      if (d instanceof Name name) {
        return name;
      }
      d = d.inner();
    }
    return null;
  }

  record Name(TokenSpan span, String identifier) implements Declarator {
    @Override
    public @Nullable Declarator inner() {
      return null;
    }

    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {}
  }

  /**
   * {@code * inner}, with the qualifiers and attributes after the star inside the span.
   *
   * @param star token of the {@code *} (or of {@code &} in C++)
   */
  record Pointer(TokenSpan span, int star, @Nullable Declarator inner) implements Declarator {
    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {
      Children.visit(inner, visitor);
    }
  }

  record Array(TokenSpan span, @Nullable Declarator inner, @Nullable Expression size)
      implements Declarator {
    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {
      Children.visit(inner, visitor);
      Children.visit(size, visitor);
    }
  }

  /**
   * {@code inner (parameters)}.
   *
   * @param open token of the opening parenthesis
   * @param close token of the closing parenthesis
   * @param variadic whether it ends in {@code ...}
   */
  record Function(
      TokenSpan span,
      @Nullable Declarator inner,
      int open,
      int close,
      List<Parameter> parameters,
      boolean variadic)
      implements Declarator {
    public Function {
      parameters = List.copyOf(parameters);
    }

    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {
      Children.visit(inner, visitor);
      Children.visit(parameters, visitor);
    }
  }

  record Parenthesized(TokenSpan span, @Nullable Declarator inner) implements Declarator {
    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {
      Children.visit(inner, visitor);
    }
  }
}
