package org.hpyport.migration.body;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.rewrite.Template;
import org.hpyport.syntax.Expression;

/** Ports the calls that make objects with room for contents that are filled in afterwards. */
final class FreshObjectCalls {
  private static final Set<String> WITH_ROOM =
      Set.of(
          "PyBytes_FromStringAndSize",
          "PyString_FromStringAndSize",
          "PyByteArray_FromStringAndSize",
          "PyUnicode_FromStringAndSize");

  private final BodyContext context;
  private final ExpressionPorter expressions;

  FreshObjectCalls(BodyContext context, ExpressionPorter expressions) {
    this.context = context;
    this.expressions = expressions;
  }

  /** Ports the call if it is about a variable that becomes a block, or makes what none can be. */
  boolean port(Expression.Call call) {
    Variable v = context.freshObjects.subject(call);
    String name = call.calleeName();
    if (v != null && name != null) {
      if (!context.freshObjects.sizes().containsKey(v)) {
        new FreshRoomCalls(context, expressions).port(call, name, v);
      } else {
        block(call, name, v, context.freshObjects.sizes().getOrDefault(v, ""));
      }
      return true;
    }
    if (name != null
        && WITH_ROOM.contains(name)
        && call.arguments().size() == 2
        && Words.isNull(call.arguments().get(0), context.tree())) {
      if (CallPorter.isZero(call.arguments().get(1), context)) {
        context.edits.replaceAbsorbing(context.range(call.arguments().get(0)), "\"\"");
        return false;
      }
      context.refuse(
          call, name + " makes an object that is filled later, in a way that is not followed");
      return true;
    }
    return false;
  }

  private void block(Expression.Call call, String name, Variable v, String size) {
    FreshKind kind = Objects.requireNonNull(context.freshObjects.kind(v));
    if (kind.isTaker(name)) {
      if (kind == FreshKind.BYTEARRAY) {
        context.useHelper(kind.copier());
      }
      context.edits.replaceAbsorbing(
          context.range(call),
          kind.copier() + context.ctx("(ctx, ") + v.name() + ", " + size + ")");
    } else if (name.endsWith("_FromStringAndSize")) {
      Expression amount = call.arguments().get(1);
      context.useHelper("hpp_bytes_space");
      context.edits.replace(
          context.range(call),
          Template.around(
              context.ctx("hpp_bytes_space(ctx, "), context.range(amount), ", &" + size + ")"));
      expressions.value(amount);
    } else if (name.endsWith("_Resize")) {
      resize(call, size);
    } else {
      boolean asksSize = name.toLowerCase(Locale.ROOT).endsWith("size");
      context.edits.replaceAbsorbing(context.range(call), asksSize ? size : v.name());
    }
  }

  private void resize(Expression.Call call, String size) {
    Expression block = call.arguments().get(0);
    boolean address = Words.bare(block) instanceof Expression.Unary;
    String helper = address ? "hpp_bytes_resize" : "hpp_bytearray_resize";
    context.useHelper(helper);
    context.edits.replace(context.range(call.callee()), helper);
    context.insertContext(context.tree().tokens().end(call.open()));
    if (!address) {
      context.edits.replaceAbsorbing(
          context.range(block), "&" + context.tree().text(Words.bare(block)));
    }
    Expression amount = call.arguments().get(1);
    context.edits.insert(context.range(amount).end(), ", &" + size, 0);
    expressions.value(amount);
  }

  /** {@code return v;}: the object is made. */
  static void returned(BodyContext context, Expression value) {
    Variable v = StructViews.variable(context.function, value);
    if (v != null) {
      String size = context.freshObjects.sizes().get(v);
      FreshKind kind = Objects.requireNonNull(context.freshObjects.kind(v));
      String taker = kind.taker();
      context.useHelper(taker);
      context.edits.replaceAbsorbing(
          context.range(value),
          taker + context.ctx("(ctx, ") + v.name() + (size == null ? "" : ", " + size) + ")");
    }
  }

  /** Declares the sizes at the top of the function. */
  static void declareSizes(BodyContext context) {
    for (Map.Entry<Variable, String> e : context.freshObjects.sizes().entrySet()) {
      context.declare("HPy_ssize_t " + e.getValue() + " = 0;");
    }
  }
}
