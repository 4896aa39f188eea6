package org.hpyport.migration.body;

import java.util.Objects;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.rewrite.Template;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.Expression;
import org.jspecify.annotations.Nullable;

/**
 * An assignment that gives a variable the struct of an object which a call makes or yields: {@code
 * p = PyObject_New(T, type)}, {@code p = make()}, {@code p = (T *)f(x)}. The handle comes first,
 * and the struct from it.
 */
final class MadeView {
  private final BodyContext context;
  private final Expression.Assignment assignment;
  private final Variable variable;
  private final String handle;
  private final @Nullable Expression type;

  private MadeView(
      BodyContext context,
      Expression.Assignment assignment,
      Variable variable,
      String handle,
      @Nullable Expression type) {
    this.context = context;
    this.assignment = assignment;
    this.variable = variable;
    this.handle = handle;
    this.type = type;
  }

  /** The expression as such an assignment, or {@code null} if it is none. */
  static @Nullable MadeView in(BodyContext context, Expression e) {
    if (!(Words.bare(e) instanceof Expression.Assignment a)) {
      return null;
    }
    Variable v = StructViews.variable(context.function, a.target());
    String handle = v == null ? null : context.views.handle(v);
    if (v == null || handle == null || !v.type().isOwnStruct()) {
      return null;
    }
    Expression type = StructViews.allocation(a.value());
    boolean made =
        type != null || context.isOwnResult(a.value()) || context.isObjectAsStruct(a.value());
    return made ? new MadeView(context, a, v, handle, type) : null;
  }

  /** Writes the assignment; where it is part of an expression, its value is the struct. */
  void assign(ExpressionPorter expressions) {
    if (type != null) {
      allocation(expressions, "", "");
      return;
    }
    String view = DeclarationPorter.viewOf(context, variable, handle);
    if (context.lifetimes.isStatement(assignment)) {
      result(expressions, "", "");
      context.lifetimes.afterStatement(assignment, Template.text(view + ";"));
    } else {
      result(expressions, "(", ", " + view + ")");
    }
  }

  /** Writes a null test of the assignment. */
  void test(ExpressionPorter expressions, TextRange whole, String before, String after) {
    if (type != null) {
      context.edits.replace(whole, Template.around(before, context.range(assignment), after));
      allocation(expressions, "", "");
      return;
    }
    String view = DeclarationPorter.viewOf(context, variable, handle);
    context.edits.replace(
        whole,
        Template.around(
            "(", context.range(assignment), ", " + view + ", " + before + handle + after + ")"));
    result(expressions, "", "");
  }

  private void allocation(ExpressionPorter expressions, String before, String after) {
    Expression of = Objects.requireNonNull(type);
    context.edits.replaceAbsorbing(
        context.range(assignment),
        Template.builder()
            .text(before + handle + " = " + Allocation.start(context, variable))
            .hole(context.range(of))
            .text(", &" + variable.name() + ")" + after)
            .build());
    expressions.object(of);
  }

  private void result(ExpressionPorter expressions, String before, String after) {
    Expression call = Words.bare(assignment.value());
    context.edits.replaceAbsorbing(
        context.range(assignment),
        Template.around(before + handle + " = ", context.range(call), after));
    expressions.object(call);
  }
}
