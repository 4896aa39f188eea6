package org.hpyport.migration.body;

import java.util.List;
import java.util.Objects;
import org.hpyport.capi.CApiSymbol;
import org.hpyport.capi.Replacement;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.rewrite.Template;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.Expression;

/** Calls whose replacement is more than a name and an argument list. */
final class ReshapedCalls {
  private final BodyContext context;
  private final ExpressionPorter expressions;
  private final CallPorter calls;
  private final FreshObjectCalls freshObjects;
  private final TextViews textViews;
  private final ByteArrayViews byteArrayViews;

  ReshapedCalls(BodyContext context, ExpressionPorter expressions, CallPorter calls) {
    this.calls = calls;
    this.context = context;
    this.expressions = expressions;
    this.freshObjects = new FreshObjectCalls(context, expressions);
    this.textViews = new TextViews(context, expressions);
    this.byteArrayViews = new ByteArrayViews(context, expressions);
  }

  /** Ports the call if it is one of these. */
  boolean port(Expression.Call call, CApiSymbol symbol) {
    if (freshObjects.port(call)) {
      return true;
    }
    if (textViews.port(call, symbol)
        || byteArrayViews.port(call, symbol)
        || constant(call, symbol)) {
      return true;
    }
    if (argumentsTuple(call, symbol) || context.lifetimes.port(call, expressions)) {
      return true;
    }
    if (symbol.name().equals("PyType_Ready") && call.arguments().size() == 1) {
      context.lifetimes.isOnlyTested(call.arguments().get(0));
      return true;
    }
    if (symbol.name().equals("PyModule_AddType")
        && call.arguments().size() == 2
        && isStaticType(call.arguments().get(1))) {
      context.lifetimes.isOnlyTested(call.arguments().get(1));
      expressions.object(call.arguments().get(0));
      return true;
    }
    if (context.isRewrittenElsewhere(symbol)) {
      for (int i = 0; i < call.arguments().size(); i++) {
        if (!symbol.name().matches("_?PyArg_.*") || !isOwnArguments(call.arguments().get(i))) {
          argument(call.arguments().get(i), symbol.facts().isObject(i));
        }
      }
      return true;
    }
    return switch (symbol.name()) {
      case "PyObject_CallFunctionObjArgs" -> objectArguments(call, "hpp_call_objects");
      case "PyObject_CallMethodObjArgs" -> objectArguments(call, "hpp_call_method_objects");
      case "PyLong_FromVoidPtr", "Py_SIZE", "PyUnicode_New" ->
          new ObjectFacts(context, calls).port(call, symbol);
      case "PyTuple_New" -> emptyTuple(call);
      case "PyList_New" -> emptyList(call);
      default -> false;
    };
  }

  /** Macros with arguments that are the same number for all of them. */
  private boolean constant(Expression.Call call, CApiSymbol symbol) {
    if (!(symbol.replacement() instanceof Replacement.Direct d)
        || !d.plainC()
        || d.arguments() != null
        || !d.target().matches("-?[0-9]+")
        || CallPorter.hasEffects(call.arguments())) {
      return false;
    }
    call.arguments().forEach(a -> context.lifetimes.isOnlyTested(a));
    context.edits.replaceAbsorbing(context.range(call), d.target());
    return true;
  }

  private boolean isStaticType(Expression argument) {
    return Words.bare(argument) instanceof Expression.Unary u
        && u.operator().equals("&")
        && Words.bare(u.operand()) instanceof Expression.Identifier id
        && context.function.variable(id) != null
        && context.isStaticType(Objects.requireNonNull(context.function.variable(id)));
  }

  private void argument(Expression argument, boolean object) {
    if (isTypeObject(argument) || isFunction(argument) || context.isParsedField(argument)) {
      return; // What a format unit checks against or calls is written by whoever writes the format.
    }
    Variable view = StructViews.variable(context.function, argument);
    if (view != null && view.type().isOwnStruct() && view.type().pointers() == 1) {
      calls.objectArgument(argument);
    } else if (object) {
      expressions.object(argument);
    } else {
      expressions.value(argument);
    }
  }

  private boolean isFunction(Expression argument) {
    String name = Words.plainName(argument);
    CApiSymbol symbol = name == null ? null : context.api(name);
    boolean api = symbol != null && symbol.kind().isCallable();
    return name != null
        && (api || context.extension.function(name) != null)
        && !(Words.bare(argument) instanceof Expression.Identifier id
            && context.function.variable(id) != null);
  }

  /** Whether it is what the function itself was called with, which stays an array. */
  private boolean isOwnArguments(Expression argument) {
    boolean items = argument instanceof Expression.Member m && m.name().equals("ob_item");
    Variable v =
        StructViews.variable(
            context.function, items ? ((Expression.Member) argument).object() : argument);
    return v != null
        && (v.equals(context.function.argumentsTuple())
            || v.equals(PackedArguments.names(context.function)));
  }

  private boolean isTypeObject(Expression argument) {
    String name = Words.plainName(argument);
    return argument instanceof Expression.Unary
        && name != null
        && name.endsWith("_Type")
        && context.api(name) != null;
  }

  /** Calls with objects up to a null: the helpers take them the same way. */
  private boolean objectArguments(Expression.Call call, String helper) {
    context.useHelper(helper);
    context.edits.replace(context.range(call.callee()), helper);
    context.insertContext(context.tree().tokens().end(call.open()));
    call.arguments().forEach(calls::objectArgument);
    return true;
  }

  private boolean emptyTuple(Expression.Call call) {
    if (call.arguments().size() != 1 || !CallPorter.isZero(call.arguments().get(0), context)) {
      return false;
    }
    context.edits.replace(context.range(call), context.ctx("HPyTuple_FromArray(ctx, NULL, 0)"));
    return true;
  }

  /** A list that no builder can stand for is made with None in each slot instead of null. */
  private boolean emptyList(Expression.Call call) {
    if (call.arguments().size() != 1) {
      return false;
    }
    boolean empty = CallPorter.isZero(call.arguments().get(0), context);
    String made = empty ? "HPyList_New" : "hpp_list_of_none";
    if (!empty) {
      context.useHelper(made);
    }
    expressions.value(call.arguments().get(0));
    context.edits.replace(context.range(call.callee()), made);
    context.insertContext(context.tree().tokens().end(call.open()));
    return true;
  }

  /**
   * Uses of the tuple of positional arguments, which under HPy is an array and a count. Unchecked
   * access stays unchecked.
   */
  private boolean argumentsTuple(Expression.Call call, CApiSymbol symbol) {
    Variable tuple = context.function.argumentsTuple();
    if (tuple == null
        || call.arguments().isEmpty()
        || !(Words.bare(call.arguments().get(0)) instanceof Expression.Identifier id)
        || !tuple.equals(context.function.variable(id))) {
      return false;
    }
    String array = context.signature().arguments();
    String count = context.signature().count();
    if (array == null || count == null) {
      return false;
    }
    switch (symbol.name()) {
      case "PyTuple_GET_SIZE", "PyTuple_Size", "PySequence_Size", "PyObject_Size" ->
          context.edits.replaceAbsorbing(context.range(call), "(HPy_ssize_t)" + count);
      case "PyTuple_GET_ITEM" -> {
        TextRange index = context.range(call.arguments().get(1));
        context.edits.replaceAbsorbing(
            context.range(call), Template.around(array + "[", index, "]"));
        expressions.value(call.arguments().get(1));
      }
      case "PyTuple_GetItem" -> checkedItem(call, array, count);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** The test of the index comes before the read; what it computes is computed twice. */
  private void checkedItem(Expression.Call call, String array, String count) {
    Expression index = call.arguments().get(1);
    if (CallPorter.hasEffects(List.of(index))) {
      context.refuse(call, "PyTuple_GetItem would compute the index of an argument twice");
      return;
    }
    context.useHelper("hpp_has_argument");
    context.edits.replaceAbsorbing(
        context.range(call),
        Template.builder()
            .text(context.ctx("(hpp_has_argument(ctx, (HPy_ssize_t)") + count + ", ")
            .hole(context.range(index))
            .text(") ? " + array + "[")
            .hole(context.range(index))
            .text("] : HPy_NULL)")
            .build());
    expressions.value(index);
  }
}
