package org.hpyport.migration.body;

import org.hpyport.capi.BuiltinType;
import org.hpyport.migration.PortContext;
import org.hpyport.model.CType;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.rewrite.Template;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.Expression;
import org.jspecify.annotations.Nullable;

/** Ports casts to objects, to structs of objects, and from them. */
final class CastPorter {
  private final BodyContext context;
  private final ExpressionPorter expressions;

  CastPorter(BodyContext context, ExpressionPorter expressions) {
    this.context = context;
    this.expressions = expressions;
  }

  void port(Expression.Cast cast) {
    CType target = context.typeOf(cast);
    CType source = context.typeOf(cast.operand());
    String builtin = builtinType(cast.operand());
    if (builtin != null && target.isObject()) {
      String found = context.ctx("HPy_GetItem_s(ctx, ctx->h_Builtins, \"") + builtin + "\")";
      context.edits.replaceAbsorbing(context.range(cast), found);
      return;
    }
    if (target.isOwnStruct()) {
      structCast(cast, target, source);
    } else if (target.isObject()) {
      if (source.isOwnStruct()) {
        ownObject(cast);
      } else if (source.isObject()) {
        drop(context, cast);
        expressions.value(cast.operand());
      } else if (Words.isNull(cast, context.tree())) {
        context.edits.replaceAbsorbing(context.range(cast), "HPy_NULL");
      } else {
        context.refuse(cast, "something that is no object is cast to one");
      }
    } else if (source.isObject() || source.isObjectOut()) {
      if (target.isVoid()) {
        expressions.value(cast.operand());
      } else {
        context.refuse(cast, "an object is cast to " + target);
      }
    } else {
      expressions.value(cast.operand());
    }
  }

  /**
   * The built-in type whose address an expression is, or {@code null} if HPy has a handle for it.
   */
  private @Nullable String builtinType(Expression e) {
    return e instanceof Expression.Unary u
            && u.operator().equals("&")
            && Words.bare(u.operand()) instanceof Expression.Identifier id
            && context.function.variable(id) == null
        ? BuiltinType.name(context.api(id.name()))
        : null;
  }

  /** {@code (T *)object}: the payload of the object. */
  private void structCast(Expression.Cast cast, CType target, CType source) {
    if (source.isOwnStruct()) {
      if (!source.base().equals(target.base())) {
        context.refuse(cast, "one object struct is cast to another");
      }
      return;
    }
    if (!source.isObject()) {
      context.refuse(cast, "something that is no object is cast to " + target);
      return;
    }
    TextRange operand = context.range(cast.operand());
    context.edits.replace(
        context.range(cast),
        Template.around(
            PortContext.structAccess(context.extension, target) + context.ctx("(ctx, "),
            operand,
            ")"));
    expressions.value(cast.operand());
  }

  /** {@code (PyObject *)view}: the handle beside the view. */
  private void ownObject(Expression.Cast cast) {
    Variable v = StructViews.variable(context.function, cast.operand());
    String handle = v == null ? null : context.views.handle(v);
    if (context.isOwnResult(cast.operand())) {
      drop(context, cast);
      expressions.value(Words.bare(cast.operand()));
    } else if (handle == null) {
      context.refuse(cast, "a struct is used as an object whose handle is not at hand");
    } else if (!context.lifetimes.duplicates(cast)) {
      context.edits.replaceAbsorbing(context.range(cast), handle);
    }
  }

  /** Deletes the casts around an object expression; what is inside is already a handle. */
  static void drop(BodyContext context, Expression e) {
    Expression at = e;
    while (true) {
      if (at instanceof Expression.Cast c) {
        int start = context.range(c).start();
        context.edits.delete(new TextRange(start, context.range(c.operand()).start()));
        at = c.operand();
      } else if (at instanceof Expression.Parenthesized p) {
        at = p.inner();
      } else {
        return;
      }
    }
  }
}
