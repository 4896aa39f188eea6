package org.hpyport.migration.body;

import java.util.List;
import java.util.regex.Pattern;
import org.hpyport.capi.CApiSymbol;
import org.hpyport.model.Variable;
import org.hpyport.syntax.Expression;

/**
 * What the C API reads from the memory of objects, where HPy has another way to the same answer: an
 * object's identity, and the size of a tuple, list or bytes.
 */
final class ObjectFacts {
  private static final Pattern SEQUENCE =
      Pattern.compile("Py(Tuple|List|Bytes)_(Check|CheckExact|GET_ITEM|GET_SIZE|AS_STRING)");
  private static final Pattern CHECK = Pattern.compile("Py[A-Z]\\w*_Check(Exact)?");

  private final BodyContext context;
  private final CallPorter calls;

  ObjectFacts(BodyContext context, CallPorter calls) {
    this.context = context;
    this.calls = calls;
  }

  /** Ports the call if it is one of these; else false. */
  boolean port(Expression.Call call, CApiSymbol symbol) {
    List<Expression> arguments = call.arguments();
    return switch (symbol.name()) {
      case "PyLong_FromVoidPtr" -> arguments.size() == 1 && identity(call, arguments.get(0));
      case "Py_SIZE" -> arguments.size() == 1 && size(call, arguments.get(0));
      default -> arguments.size() == 2 && emptyText(call, arguments.get(0));
    };
  }

  /** The address of an object is what {@code id()} gives (CPython, {@code builtin_id}). */
  private boolean identity(Expression.Call call, Expression object) {
    if (!context.typeOf(object).isObject()) {
      return false;
    }
    context.useHelper("hpp_id");
    rename(call, "hpp_id", object);
    return true;
  }

  /** The field means the length only in some types, so the function has to ask for one of them. */
  private boolean size(Expression.Call call, Expression object) {
    Variable v = StructViews.variable(context.function, object);
    boolean[] sequence = {false};
    boolean[] other = {false};
    context
        .function
        .definition()
        .body()
        .walk(
            node -> {
              if (node instanceof Expression.Call c
                  && c.calleeName() != null
                  && !c.arguments().isEmpty()
                  && v != null
                  && v.equals(StructViews.variable(context.function, c.arguments().get(0)))) {
                boolean known = SEQUENCE.matcher(c.calleeName()).matches();
                sequence[0] |= known;
                other[0] |= !known && CHECK.matcher(c.calleeName()).matches();
              }
            });
    if (!sequence[0] || other[0]) {
      return false;
    }
    rename(call, context.ctx("HPy_Length"), object);
    return true;
  }

  private boolean emptyText(Expression.Call call, Expression size) {
    if (!CallPorter.isZero(size, context)) {
      return false;
    }
    context.edits.replaceAbsorbing(
        context.range(call), context.ctx("HPyUnicode_FromString(ctx, \"\")"));
    return true;
  }

  private void rename(Expression.Call call, String target, Expression object) {
    context.edits.replace(context.range(call.callee()), target);
    context.insertContext(context.tree().tokens().end(call.open()));
    calls.objectArgument(object);
  }
}
