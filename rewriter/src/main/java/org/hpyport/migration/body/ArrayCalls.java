package org.hpyport.migration.body;

import java.util.List;
import org.hpyport.model.CallConvention;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.FunctionRole;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.Expression;
import org.jspecify.annotations.Nullable;

/**
 * Calls from C of functions that Python calls, too, and whose arguments no longer come as objects.
 * A function that hands its own arguments on hands on the array; all others call a function that
 * takes the tuple and the dict apart.
 */
final class ArrayCalls {
  private final BodyContext context;
  private final CallPorter calls;

  ArrayCalls(BodyContext context, CallPorter calls) {
    this.context = context;
    this.calls = calls;
  }

  /** Whether the parameters of a function are others under HPy, so that a call must change. */
  static boolean takesArray(FunctionModel function) {
    return function.role() instanceof FunctionRole.Method m
        ? m.convention() != CallConvention.O
        : function.argumentsTuple() != null;
  }

  void port(Expression.Call call, FunctionModel own) {
    List<Expression> arguments = call.arguments();
    CallConvention convention =
        own.role() instanceof FunctionRole.Method m ? m.convention() : CallConvention.KEYWORDS;
    if (convention == CallConvention.NOARGS && (arguments.size() == 1 || arguments.size() == 2)) {
      calls.objectArgument(arguments.get(0));
      if (arguments.size() == 2) {
        TextRange first = context.range(arguments.get(0));
        context.edits.deleteAbsorbing(
            new TextRange(first.end(), context.range(arguments.get(1)).end()));
      }
    } else if (convention == CallConvention.VARARGS && arguments.size() == 2
        || convention == CallConvention.KEYWORDS && arguments.size() == 3) {
      if (!handsOn(call, convention)) {
        unpacked(call, own, convention);
      }
    } else {
      context.refuse(
          call, own.name() + " is called from C, but its arguments come in an array under HPy");
    }
  }

  /** A function that hands its own arguments on to another one hands on the array. */
  private boolean handsOn(Expression.Call call, CallConvention convention) {
    List<Expression> arguments = call.arguments();
    boolean keywords = convention == CallConvention.KEYWORDS;
    if (!(context.function.role() instanceof FunctionRole.Method)
        || !isVariable(arguments.get(1), context.function.argumentsTuple())
        || (keywords
            && !Words.isNull(arguments.get(2), context.tree())
            && !isVariable(arguments.get(2), PackedArguments.names(context.function)))) {
      return false;
    }
    calls.objectArgument(arguments.get(0));
    context.edits.replaceAbsorbing(
        context.range(arguments.get(1)),
        context.signature().arguments() + ", " + context.signature().count());
    if (keywords && Words.isNull(arguments.get(2), context.tree())) {
      context.edits.replaceAbsorbing(context.range(arguments.get(2)), "HPy_NULL");
    }
    return true;
  }

  private boolean isVariable(Expression e, @Nullable Variable v) {
    return v != null && v.equals(StructViews.variable(context.function, e));
  }

  /** Any tuple, and any dict of keywords. */
  private void unpacked(Expression.Call call, FunctionModel own, CallConvention convention) {
    boolean plain = own.result().isObject() || own.result().base().equals("int");
    if (!plain) {
      context.refuse(call, own.name() + " is called from C and returns no object");
      return;
    }
    boolean keywords = convention == CallConvention.KEYWORDS;
    context.edits.replace(
        context.range(call.callee()), context.adapter(own, name -> adapter(name, own, keywords)));
    call.arguments().forEach(calls::objectArgument);
  }

  /** The function that takes the arguments apart: it has the parameters that the original had. */
  private String adapter(String name, FunctionModel own, boolean keywords) {
    context.useHelper("hpp_begin_call");
    context.useHelper("hpp_end_call");
    boolean slot = own.role() instanceof FunctionRole.Slot s && s.slot().matches("tp_new|tp_init");
    String type = own.result().isObject() ? "HPy" : "int";
    String unit = context.indentUnit();
    String given =
        slot ? "(HPy_ssize_t)call.nargs, kw" : keywords ? "call.nargs, call.kwnames" : "call.nargs";
    return "/* "
        + own.name()
        + (keywords ? " for a tuple and a dict of keywords, as C hands them over. */\n" : "")
        + (keywords ? "" : " for a tuple, as C hands it over. */\n")
        + ("static " + type + " " + name + "(HPyContext *ctx, HPy self, HPy args")
        + (keywords ? ", HPy kw)\n{\n" : ")\n{\n")
        + (unit + "hpp_call call;\n")
        + (unit + "if (!hpp_begin_call(ctx, args, " + (keywords && !slot ? "kw" : "HPy_NULL"))
        + ", &call))\n"
        + (unit + unit + "return " + (type.equals("HPy") ? "HPy_NULL" : "-1") + ";\n")
        + (unit + type + " result = " + own.name() + "(ctx, self, call.args, " + given + ");\n")
        + (unit + "hpp_end_call(ctx, &call);\n" + unit + "return result;\n}\n\n");
  }
}
