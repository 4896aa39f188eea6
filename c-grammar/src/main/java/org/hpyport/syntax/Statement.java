package org.hpyport.syntax;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A statement or block item (C11 section 6.8). */
public sealed interface Statement extends SyntaxNode {

  /**
   * {@code { … }}. The first and last token are the braces; where a macro that brings the opening
   * one is the body of an {@code if} or a loop, the items begin with that macro and end with the
   * one that closes it.
   */
  record Compound(TokenSpan span, List<Statement> items) implements Statement {
    public Compound {
      items = List.copyOf(items);
    }

    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {
      Children.visit(items, visitor);
    }
  }

  record ExpressionStatement(TokenSpan span, Expression expression) implements Statement {
    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {
      visitor.accept(expression);
    }
  }

  /** A lone {@code ;}. */
  record Empty(TokenSpan span) implements Statement {
    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {}
  }

  /** A declaration inside a block; nested functions (GNU) too. */
  record DeclarationStatement(TokenSpan span, ExternalDeclaration declaration)
      implements Statement {
    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {
      visitor.accept(declaration);
    }
  }

  record If(
      TokenSpan span, Expression condition, Statement thenBranch, @Nullable Statement elseBranch)
      implements Statement {
    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {
      Children.visit(condition, visitor);
      Children.visit(thenBranch, visitor);
      Children.visit(elseBranch, visitor);
    }
  }

  record While(TokenSpan span, Expression condition, Statement body) implements Statement {
    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {
      visitor.accept(condition);
      visitor.accept(body);
    }
  }

  record DoWhile(TokenSpan span, Statement body, Expression condition) implements Statement {
    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {
      visitor.accept(body);
      visitor.accept(condition);
    }
  }

  /**
   * {@code for}.
   *
   * @param init an expression statement, a declaration statement or an empty one
   */
  record For(
      TokenSpan span,
      Statement init,
      @Nullable Expression condition,
      @Nullable Expression step,
      Statement body)
      implements Statement {
    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {
      Children.visit(init, visitor);
      Children.visit(condition, visitor);
      Children.visit(step, visitor);
      Children.visit(body, visitor);
    }
  }

  record Switch(TokenSpan span, Expression subject, Statement body) implements Statement {
    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {
      visitor.accept(subject);
      visitor.accept(body);
    }
  }

  /**
   * {@code case a:} or GNU {@code case a ... b:}, with the statement it labels.
   *
   * @param body absent where the label ends a block
   */
  record Case(TokenSpan span, Expression value, @Nullable Expression upTo, @Nullable Statement body)
      implements Statement {
    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {
      Children.visit(value, visitor);
      Children.visit(upTo, visitor);
      Children.visit(body, visitor);
    }
  }

  record Default(TokenSpan span, @Nullable Statement body) implements Statement {
    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {
      Children.visit(body, visitor);
    }
  }

  record Labeled(TokenSpan span, String label, @Nullable Statement body) implements Statement {
    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {
      Children.visit(body, visitor);
    }
  }

  /**
   * {@code goto label}.
   *
   * @param label the name, or {@code null} for the GNU computed form
   * @param target what the computed form goes to, or {@code null}
   */
  record Goto(TokenSpan span, @Nullable String label, @Nullable Expression target)
      implements Statement {
    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {
      Children.visit(target, visitor);
    }
  }

  record Break(TokenSpan span) implements Statement {
    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {}
  }

  record Continue(TokenSpan span) implements Statement {
    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {}
  }

  record Return(TokenSpan span, @Nullable Expression value) implements Statement {
    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {
      Children.visit(value, visitor);
    }
  }

  /**
   * A macro that stands as a statement without {@code ;}: {@code Py_BEGIN_ALLOW_THREADS}.
   *
   * @param invocation the name or the call
   */
  record MacroStatement(TokenSpan span, Expression invocation) implements Statement {
    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {
      visitor.accept(invocation);
    }
  }

  /** A macro that heads a statement: {@code FOREACH(…) { … }}, or a hidden {@code if … else}. */
  record MacroBlock(
      TokenSpan span, Expression invocation, Statement body, @Nullable Statement elseBranch)
      implements Statement {
    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {
      Children.visit(invocation, visitor);
      Children.visit(body, visitor);
      Children.visit(elseBranch, visitor);
    }
  }

  /**
   * {@code asm}.
   *
   * @param operands the expressions of GNU's outputs and inputs, in source order
   */
  record Asm(TokenSpan span, List<Expression> operands) implements Statement {
    public Asm {
      operands = List.copyOf(operands);
    }

    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {
      Children.visit(operands, visitor);
    }
  }

  /** Tokens that were not understood, up to {@code ;} or the balanced {@code }}. */
  record Opaque(TokenSpan span) implements Statement {
    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {}
  }
}
