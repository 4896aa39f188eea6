package org.hpyport.syntax;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An expression (C11 section 6.5), an initialiser, or what stands in an argument's place. */
public sealed interface Expression extends SyntaxNode {

  /** A name: variable, function, enumerator or object-like macro. */
  record Identifier(TokenSpan span, String name) implements Expression {
    @Override
    public int hashCode() {
      return span.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other
          || (other instanceof Identifier id && span.equals(id.span) && name.equals(id.name));
    }

    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {}
  }

  /** An integer or floating constant. */
  record NumberLiteral(TokenSpan span) implements Expression {
    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {}
  }

  /** A character constant. */
  record CharacterLiteral(TokenSpan span) implements Expression {
    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {}
  }

  /**
   * Adjacent string literals, and words among them that macros turn into literals, such as {@code
   * "%" PRId64}.
   *
   * @param parts token indices, each a {@link TokenKind#STRING} or a {@link TokenKind#IDENTIFIER}
   */
  record StringLiteral(TokenSpan span, List<Integer> parts) implements Expression {
    public StringLiteral {
      parts = List.copyOf(parts);
    }

    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {}
  }

  record Parenthesized(TokenSpan span, Expression inner) implements Expression {
    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {
      visitor.accept(inner);
    }
  }

  /**
   * A prefix or postfix operator.
   *
   * @param operator {@code ! ~ - + * & ++ -- &&} (label address), {@code __extension__}…
   */
  record Unary(TokenSpan span, String operator, Expression operand, boolean postfix)
      implements Expression {
    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {
      visitor.accept(operand);
    }
  }

  /** A binary operator, the comma operator included. */
  record Binary(
      TokenSpan span, String operator, int operatorToken, Expression left, Expression right)
      implements Expression {
    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {
      visitor.accept(left);
      visitor.accept(right);
    }
  }

  /** {@code =} or a compound assignment. */
  record Assignment(
      TokenSpan span, String operator, int operatorToken, Expression target, Expression value)
      implements Expression {
    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {
      visitor.accept(target);
      visitor.accept(value);
    }
  }

  /**
   * {@code a ? b : c}.
   *
   * @param whenTrue absent in the GNU form {@code a ?: c}
   */
  record Conditional(
      TokenSpan span, Expression condition, @Nullable Expression whenTrue, Expression whenFalse)
      implements Expression {
    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {
      Children.visit(condition, visitor);
      Children.visit(whenTrue, visitor);
      Children.visit(whenFalse, visitor);
    }
  }

  record Cast(TokenSpan span, TypeName type, Expression operand) implements Expression {
    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {
      visitor.accept(type);
      visitor.accept(operand);
    }
  }

  /**
   * A call of a function or function-like macro.
   *
   * @param open token of the opening parenthesis
   */
  record Call(TokenSpan span, Expression callee, int open, List<Expression> arguments)
      implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }

    /** The called name, or {@code null} if the callee is no plain name. */
    public @Nullable String calleeName() {
      Expression target = callee;
      while (target instanceof Parenthesized p) {
        target = p.inner();
      }
      return target instanceof Identifier id ? id.name() : null;
    }

    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {
      Children.visit(callee, visitor);
      Children.visit(arguments, visitor);
    }
  }

  record Member(TokenSpan span, Expression object, boolean arrow, String name)
      implements Expression {
    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {
      visitor.accept(object);
    }
  }

  record Index(TokenSpan span, Expression array, Expression index) implements Expression {
    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {
      visitor.accept(array);
      visitor.accept(index);
    }
  }

  /** {@code sizeof e}. */
  record SizeofExpression(TokenSpan span, Expression operand) implements Expression {
    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {
      visitor.accept(operand);
    }
  }

  /** {@code sizeof (T)} or {@code _Alignof (T)}. */
  record SizeofType(TokenSpan span, TypeName type) implements Expression {
    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {
      visitor.accept(type);
    }
  }

  /** {@code (T){…}}. */
  record CompoundLiteral(TokenSpan span, TypeName type, InitializerList initializers)
      implements Expression {
    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {
      visitor.accept(type);
      visitor.accept(initializers);
    }
  }

  /** {@code {…}} as an initialiser or as a macro argument. */
  record InitializerList(TokenSpan span, List<Initializer> items) implements Expression {
    public InitializerList {
      items = List.copyOf(items);
    }

    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {
      Children.visit(items, visitor);
    }
  }

  /** One item of an initialiser list. */
  record Initializer(TokenSpan span, List<Designator> designators, Expression value)
      implements SyntaxNode {
    public Initializer {
      designators = List.copyOf(designators);
    }

    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {
      Children.visit(designators, visitor);
      Children.visit(value, visitor);
    }
  }

  /**
   * {@code .name}, {@code [index]}, the GNU {@code name:} or the GNU {@code [index ... upTo]}.
   *
   * @param field the member's name, or {@code null}
   * @param index the index, or {@code null}
   * @param upTo the last index of a range, or {@code null}
   */
  record Designator(
      TokenSpan span, @Nullable String field, @Nullable Expression index, @Nullable Expression upTo)
      implements SyntaxNode {
    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {
      Children.visit(index, visitor);
      Children.visit(upTo, visitor);
    }
  }

  /** {@code _Generic(control, …)} (C11 section 6.5.1.1). */
  record GenericSelection(TokenSpan span, Expression control, List<Association> associations)
      implements Expression {
    public GenericSelection {
      associations = List.copyOf(associations);
    }

    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {
      Children.visit(control, visitor);
      Children.visit(associations, visitor);
    }
  }

  /**
   * {@code type: value} of a generic selection.
   *
   * @param type the type, or {@code null} for {@code default}
   */
  record Association(TokenSpan span, @Nullable TypeName type, Expression value)
      implements SyntaxNode {
    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {
      Children.visit(type, visitor);
      Children.visit(value, visitor);
    }
  }

  /** GNU {@code ({ … })}. */
  record StatementExpression(TokenSpan span, Statement.Compound body) implements Expression {
    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {
      visitor.accept(body);
    }
  }

  /** A type in an argument's place: {@code PyObject_New(T, &t)}, {@code va_arg(ap, int)}. */
  record TypeArgument(TokenSpan span, TypeName type) implements Expression {
    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {
      visitor.accept(type);
    }
  }

  /**
   * Statements in an argument's place, with or without braces around them: {@code LOCKED(n++;
   * notify(n))}. Only the macro's body tells whether and how often they run.
   */
  record StatementsArgument(TokenSpan span, List<Statement> statements) implements Expression {
    public StatementsArgument {
      statements = List.copyOf(statements);
    }

    /** The statements that are all a call is given; {@code null} if that is something else. */
    public static @Nullable StatementsArgument onlyOneOf(Expression e) {
      return e instanceof Call c
              && c.arguments().size() == 1
              && c.arguments().get(0) instanceof StatementsArgument given
          ? given
          : null;
    }

    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {
      Children.visit(statements, visitor);
    }
  }

  /** Tokens that were not understood, or a macro argument that is no expression. */
  record Opaque(TokenSpan span) implements Expression {
    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {}
  }
}
