package org.hpyport.migration.body;

import java.util.ArrayList;
import java.util.List;
import org.hpyport.migration.Signature;
import org.hpyport.model.CallConvention;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.FunctionRole;
import org.hpyport.model.Variable;
import org.hpyport.syntax.Expression;
import org.jspecify.annotations.Nullable;

/**
 * The tuple of positional arguments and the dict of keywords where a function uses them as objects.
 * HPy passes an array and a tuple of names; the objects are made of them when the function begins,
 * and closed on each way out. A dict without entries is null, as in the C API.
 */
final class PackedArguments {
  private final BodyContext context;
  private @Nullable String tuple;
  private @Nullable String dict;

  PackedArguments(BodyContext context) {
    this.context = context;
  }

  /** Ports a use of one of the two variables as an object; false if it is another variable. */
  boolean port(Expression.Identifier id, Variable v) {
    if (v.equals(context.function.argumentsTuple())) {
      tuple = tuple == null ? fresh(v) : tuple;
      context.edits.replace(context.range(id), tuple);
    } else if (v.equals(names(context.function))) {
      dict = dict == null ? fresh(v) : dict;
      context.edits.replace(context.range(id), dict);
    } else {
      return false;
    }
    if (isSet(v)) {
      context.refuse(id, "the variable of the arguments, which are used as an object, is set anew");
    } else if (failure() == null) {
      context.refuse(id, "the arguments are used as an object in a function that cannot fail");
    }
    return true;
  }

  private boolean isSet(Variable v) {
    boolean[] found = {false};
    context.function.walkBody(
        node ->
            found[0] |=
                (node instanceof Expression.Assignment a
                        && v.equals(StructViews.variable(context.function, a.target())))
                    || (node instanceof Expression.Unary u
                        && u.operator().equals("&")
                        && v.equals(StructViews.variable(context.function, u.operand()))));
    return found[0];
  }

  /** The name under which the variable is an object, or {@code null} if it is not packed. */
  @Nullable String name(Variable v) {
    return v.equals(context.function.argumentsTuple())
        ? tuple
        : v.equals(names(context.function)) ? dict : null;
  }

  private String fresh(Variable v) {
    return context.freshLocal("h_" + v.name());
  }

  /** The parameter for keywords that HPy passes as a tuple of names, or {@code null}. */
  static @Nullable Variable names(FunctionModel function) {
    boolean method =
        function.role() instanceof FunctionRole.Method m
            && m.convention() == CallConvention.KEYWORDS;
    boolean call = function.role() instanceof FunctionRole.Slot s && s.slot().equals("tp_call");
    return (method || call) && function.parameters().size() > 2
        ? function.parameters().get(2)
        : null;
  }

  private @Nullable String failure() {
    return context.function.result().isObject()
        ? "HPy_NULL"
        : context.function.result().pointers() == 0
                && context.function.result().base().equals("int")
            ? "-1"
            : null;
  }

  /** Makes the objects that were used, at the start of the function. */
  void write() {
    Signature signature = context.signature();
    String array = signature.arguments() + ", " + signature.count();
    List<String> lines = new ArrayList<>();
    List<String> failed = new ArrayList<>();
    if (dict != null) {
      lines.add("HPy " + dict + " = HPy_NULL;");
      context.releaseAtExit(context.ctx("HPy_Close(ctx, ") + dict + ");");
    }
    if (tuple != null) {
      lines.add("HPy " + tuple + context.ctx(" = HPyTuple_FromArray(ctx, (HPy *)") + array + ");");
      failed.add("HPy_IsNull(" + tuple + ")");
      context.releaseAtExit(context.ctx("HPy_Close(ctx, ") + tuple + ");");
    }
    if (dict != null) {
      context.useHelper("hpp_pack_keywords");
      failed.add(
          context.ctx("!hpp_pack_keywords(ctx, ")
              + array
              + ", "
              + signature.keywords()
              + ", &"
              + dict
              + ")");
    }
    if (!lines.isEmpty()) {
      lines.add("if (" + String.join(" || ", failed) + ") {");
      if (tuple != null && dict != null) {
        lines.add(context.indentUnit() + context.ctx("HPy_Close(ctx, ") + tuple + ");");
      }
      context
          .ownedByParsing()
          .forEach(statement -> lines.add(context.indentUnit() + context.ctx(statement)));
      lines.add(context.indentUnit() + "return " + failure() + ";");
      lines.add("}");
      context.declare(String.join("\n" + context.bodyIndentation(), lines));
    }
  }
}
