package org.hpyport.migration.body;

import org.hpyport.model.CType;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.rewrite.Template;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.Expression;
import org.jspecify.annotations.Nullable;

/**
 * Ports tests. {@code HPy} is a struct, so every null test and every identity test must be spelled
 * out (HPy 0.9 API reference, "HPy types and structures").
 */
final class ConditionPorter {
  private static final String IS_BOOL = "hpp_is_bool";

  private final BodyContext context;
  private final ExpressionPorter expressions;

  ConditionPorter(BodyContext context, ExpressionPorter expressions) {
    this.context = context;
    this.expressions = expressions;
  }

  void port(Expression e) {
    if (e instanceof Expression.Parenthesized p && !isObjectTest(p.inner())) {
      port(p.inner());
    } else if (e instanceof Expression.Unary u && u.operator().equals("!")) {
      negation(u);
    } else if (e instanceof Expression.Binary b) {
      binary(b);
    } else if (isObjectTest(e)) {
      nullTest(e, context.range(e), "!HPy_IsNull(", ")");
    } else {
      expressions.value(e);
    }
  }

  /** Whether the expression's own value is an object, so that testing it is a null test. */
  private boolean isObjectTest(Expression e) {
    return context.isHandle(e) || viewHandle(e) != null || MadeView.in(context, e) != null;
  }

  private void negation(Expression.Unary u) {
    if (isObjectTest(u.operand())) {
      Expression operand = u.operand();
      Expression inner = operand;
      while (inner instanceof Expression.Parenthesized p) {
        inner = p.inner();
      }
      nullTest(inner, context.range(u), "HPy_IsNull(", ")");
    } else {
      port(u.operand());
    }
  }

  private void binary(Expression.Binary b) {
    switch (b.operator()) {
      case "&&", "||" -> {
        port(b.left());
        port(b.right());
      }
      case "==", "!=" -> equality(b);
      default -> expressions.value(b);
    }
  }

  private void equality(Expression.Binary b) {
    Expression function = new FunctionTests(context).port(b);
    if (function != null) {
      expressions.object(function);
      return;
    }
    String not = b.operator().equals("!=") ? "!" : "";
    boolean left = isObjectTest(b.left());
    boolean right = isObjectTest(b.right());
    if (isNumber(b.left()) && Words.isNull(b.right(), context.tree())) {
      numberTest(b.left(), context.range(b), not);
    } else if (isNumber(b.right()) && Words.isNull(b.left(), context.tree())) {
      numberTest(b.right(), context.range(b), not);
    } else if (left && Words.isNull(b.right(), context.tree())) {
      nullTest(strip(b.left()), context.range(b), not + "HPy_IsNull(", ")");
    } else if (right && Words.isNull(b.left(), context.tree())) {
      nullTest(strip(b.right()), context.range(b), not + "HPy_IsNull(", ")");
    } else if (isPlainNullTest(b.left(), b.right()) || isPlainNullTest(b.right(), b.left())) {
      expressions.value(b.left());
      expressions.value(b.right());
    } else if (left || right || isType(b.left()) || isType(b.right())) {
      identity(b, not);
    } else {
      expressions.value(b.left());
      expressions.value(b.right());
    }
  }

  /** Whether a pointer to a struct is tested that stays a pointer. */
  private boolean isPlainNullTest(Expression e, Expression other) {
    return Words.isNull(other, context.tree()) && context.typeOf(e).isOwnStruct();
  }

  /** Whether the expression calls what gives an object in C and a number under HPy. */
  private boolean isNumber(Expression e) {
    return expressions.givesNumber(e);
  }

  private void numberTest(Expression e, TextRange whole, String not) {
    context.edits.replace(whole, Template.around(not.isEmpty() ? "!" : "", context.range(e), ""));
    expressions.value(e);
  }

  private boolean isType(Expression e) {
    CType type = context.typeOf(Words.bare(e));
    return type.isObject();
  }

  /** C compares two null pointers as equal; HPy_Is must not be given null handles. */
  private void identity(Expression.Binary b, String not) {
    boolean truthFirst = isTruth(b.left());
    boolean truth = truthFirst || isTruth(b.right());
    if (truth) {
      context.useHelper(IS_BOOL);
    }
    context.edits.replace(
        context.range(b),
        Template.builder()
            .text(not + context.ctx((truth ? IS_BOOL : "HPy_Is") + "(ctx, "))
            .hole(context.range(truthFirst ? b.right() : b.left()))
            .text(", ")
            .hole(context.range(truthFirst ? b.left() : b.right()))
            .text(")")
            .build());
    expressions.object(b.left());
    expressions.object(b.right());
  }

  /** In GraalPy the numbers 1 and 0 are True and False for {@code HPy_Is}. */
  private static boolean isTruth(Expression e) {
    return Words.bare(e) instanceof Expression.Identifier id
        && (id.name().equals("Py_True") || id.name().equals("Py_False"));
  }

  private static Expression strip(Expression e) {
    Expression inner = e;
    while (inner instanceof Expression.Parenthesized p) {
      inner = p.inner();
    }
    return inner;
  }

  private void nullTest(Expression e, TextRange whole, String before, String after) {
    Variable global = StructViews.variable(context.function, e);
    if (global != null && global.kind() == Variable.Kind.GLOBAL) {
      // HPy has no null test for HPyGlobal; a flag beside it remembers whether anything was stored.
      String flag = context.storedFlag(global);
      context.lifetimes.isOnlyTested(e);
      context.edits.replaceAbsorbing(whole, before.startsWith("!") ? flag : "!" + flag);
      return;
    }
    if (e instanceof Expression.Member m && context.isObjectField(m)) {
      if (context.dictOwner(m) != null) {
        context.refuse(m, "it asks whether an object has a dict, which Python makes unasked");
      }
      context.lifetimes.isOnlyTested(m);
      String test = before.replace("HPy_IsNull", "HPyField_IsNull");
      context.edits.replace(whole, Template.around(test, context.range(m), after));
      expressions.value(m);
      return;
    }
    if (e instanceof Expression.Member m && context.isOwnedHandle(m)) {
      context.lifetimes.isOnlyTested(m);
      context.edits.replace(whole, Template.around(before, context.range(m), after));
      expressions.value(m);
      return;
    }
    String handle = viewHandle(e);
    if (handle != null) {
      context.edits.replaceAbsorbing(whole, before + handle + after);
      return;
    }
    MadeView made = MadeView.in(context, strip(e));
    if (made != null) {
      made.test(expressions, whole, before, after);
      return;
    }
    if (!whole.equals(context.range(e)) || !context.lifetimes.tests(e, before, after)) {
      context.edits.replace(whole, Template.around(before, context.range(e), after));
    }
    expressions.object(e);
  }

  /** The handle beside a view that is tested for null, or {@code null} if {@code e} is no view. */
  private @Nullable String viewHandle(Expression e) {
    if (!context.typeOf(e).isOwnStruct()) {
      return null;
    }
    Variable v = StructViews.variable(context.function, e);
    return v == null ? null : context.views.handle(v);
  }
}
