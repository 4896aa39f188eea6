package org.hpyport.syntax.macro;

import java.util.List;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.MemberDeclaration;
import org.hpyport.syntax.Parameter;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxNode;
import org.hpyport.syntax.TypeName;

/**
 * A macro's body as the piece of syntax that it is. Which kind fits is tried in the order of the
 * declarations below; the macro's parameters stand in the tree as words.
 */
public sealed interface MacroFragment {
  /** The topmost nodes in order. */
  List<SyntaxNode> nodes();

  /** The kind in one word for people, such as {@code expression}. */
  default String kind() {
    return getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
  }

  /** Nothing at all. */
  record Empty() implements MacroFragment {
    @Override
    public List<SyntaxNode> nodes() {
      return List.of();
    }
  }

  record ExpressionFragment(Expression expression) implements MacroFragment {
    @Override
    public List<SyntaxNode> nodes() {
      return List.of(expression);
    }

    @Override
    public String kind() {
      return "expression";
    }
  }

  /** A type, or only attributes and storage classes. */
  record Type(TypeName type) implements MacroFragment {
    @Override
    public List<SyntaxNode> nodes() {
      return List.of(type);
    }
  }

  /**
   * Statements.
   *
   * @param open whether the last one ends where the use's {@code ;} would stand
   */
  record Statements(List<Statement> items, boolean open) implements MacroFragment {
    public Statements {
      items = List.copyOf(items);
    }

    @Override
    public List<SyntaxNode> nodes() {
      return List.copyOf(items);
    }
  }

  /**
   * Statements whose last one is a head, such as {@code for (…)}, {@code if (…)} or {@code if (…)
   * …; else}: in the tree its body is an empty statement at the end of the macro's text, in the
   * program it is what follows the use.
   */
  record Head(List<Statement> items) implements MacroFragment {
    public Head {
      items = List.copyOf(items);
    }

    @Override
    public List<SyntaxNode> nodes() {
      return List.copyOf(items);
    }
  }

  /** External declarations, function definitions among them. */
  record Declarations(List<ExternalDeclaration> items) implements MacroFragment {
    public Declarations {
      items = List.copyOf(items);
    }

    @Override
    public List<SyntaxNode> nodes() {
      return List.copyOf(items);
    }
  }

  /** Items of an initialiser list. */
  record Initializers(List<Expression.Initializer> items) implements MacroFragment {
    public Initializers {
      items = List.copyOf(items);
    }

    @Override
    public List<SyntaxNode> nodes() {
      return List.copyOf(items);
    }
  }

  /** Members of a struct. */
  record Members(List<MemberDeclaration> items) implements MacroFragment {
    public Members {
      items = List.copyOf(items);
    }

    @Override
    public List<SyntaxNode> nodes() {
      return List.copyOf(items);
    }
  }

  record Parameters(List<Parameter> items) implements MacroFragment {
    public Parameters {
      items = List.copyOf(items);
    }

    @Override
    public List<SyntaxNode> nodes() {
      return List.copyOf(items);
    }
  }

  /**
   * No piece of syntax: the macro changes the grammar where it is used.
   *
   * @param reason why, as the end of a sentence about the body: {@code its brackets do not balance}
   */
  record None(String reason) implements MacroFragment {
    @Override
    public List<SyntaxNode> nodes() {
      return List.of();
    }
  }
}
