package org.hpyport.migration;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hpyport.capi.CApiCatalog;
import org.hpyport.capi.CApiSymbol;
import org.hpyport.capi.FormatRole;
import org.hpyport.capi.format.BuildFormat;
import org.hpyport.capi.format.FormatArgument;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Words;
import org.hpyport.rewrite.EditSet;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * Calls that build values from a format: {@code HPy_BuildValue} where it has all units, else
 * helpers that know the C API's whole grammar, {@code N} included, which closes its handle.
 */
final class ValueFormats implements Migration {
  private static final String BUILD = "Py_BuildValue";
  private static final Map<String, String> HELPERS =
      Map.of(
          BUILD,
          "hpp_build_value",
          "PyObject_CallFunction",
          "hpp_call_function",
          "PyObject_CallMethod",
          "hpp_call_method",
          "PyEval_CallFunction",
          "hpp_call_function",
          "PyEval_CallMethod",
          "hpp_call_method");

  @Override
  public String name() {
    return "value formats";
  }

  @Override
  public Set<String> calls() {
    return HELPERS.keySet();
  }

  @Override
  public void apply(PortContext context) {
    for (FunctionModel function : context.extension().functions().values()) {
      function.walkBody(
          node -> {
            if (node instanceof Expression.Call call
                && call.calleeName() != null
                && HELPERS.containsKey(call.calleeName())
                && !call.arguments().isEmpty()) {
              call(context, function, call);
            }
          });
    }
  }

  private static void call(PortContext context, FunctionModel function, Expression.Call call) {
    SyntaxTree tree = function.tree();
    Expression unknown = unknownConverter(context, tree, call);
    if (unknown != null) {
      context.block(
          function,
          "It is not known how to call the converter of this unit O& with a context.",
          unknown);
      return;
    }
    EditSet edits = context.edits(function);
    String callee = Objects.requireNonNull(call.calleeName());
    String replacement = Objects.requireNonNull(HELPERS.get(callee));
    if (callee.equals(BUILD) && isNative(tree, call)) {
      replacement = "HPy_BuildValue";
    } else {
      context.useHelper(tree, replacement);
    }
    edits.replaceAbsorbing(tree.range(call.callee()), replacement);
    edits.insert(
        tree.tokens().end(call.open()), context.contextName(function) + ", ", Order.DEFINITION);
  }

  /**
   * What the format's {@code O&} calls and is no function of the module that gains a context, or
   * {@code null}. The helpers call it with one.
   */
  private static @Nullable Expression unknownConverter(
      PortContext context, SyntaxTree tree, Expression.Call call) {
    CApiSymbol row = CApiCatalog.get().find(String.valueOf(call.calleeName()));
    FormatRole role = row == null ? null : row.facts().format();
    int first = role == null ? 0 : role.argument();
    String format =
        first < call.arguments().size()
            ? StringFormats.evaluate(tree, call.arguments().get(first))
            : null;
    int at = first + 1;
    for (FormatArgument argument : BuildFormat.parse(format == null ? "" : format).arguments()) {
      if (argument.role() == FormatArgument.Role.CONVERTER && at < call.arguments().size()) {
        Expression converter = call.arguments().get(at);
        FunctionModel own =
            context.extension().function(String.valueOf(Words.plainName(converter)));
        if (own == null || !own.needsContext()) {
          return converter;
        }
      }
      at++;
    }
    return null;
  }

  /**
   * Whether HPy's own function takes the format as it stands: the units it has, commas only after
   * items inside brackets, colons in dicts, and {@code s} only for literals, since it crashes on
   * NULL where the C API gives None.
   */
  private static boolean isNative(SyntaxTree tree, Expression.Call call) {
    String format = StringFormats.evaluate(tree, call.arguments().get(0));
    return format != null
        && format.matches("[iIlkLKnfdsOS()\\[\\],]*")
        && commasAreFine(format)
        && textsAreLiterals(format, call.arguments().subList(1, call.arguments().size()));
  }

  private static boolean commasAreFine(String format) {
    int depth = 0;
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      if (c == '(' || c == '[') {
        depth++;
      } else if (c == ')' || c == ']') {
        depth--;
      } else if (c == ',') {
        boolean afterItem = i > 0 && "([,".indexOf(format.charAt(i - 1)) < 0;
        boolean beforeItem = i + 1 < format.length() && ")],".indexOf(format.charAt(i + 1)) < 0;
        if (depth == 0 || !afterItem || !beforeItem) {
          return false;
        }
      }
    }
    return depth == 0;
  }

  private static boolean textsAreLiterals(String format, List<Expression> values) {
    int at = 0;
    for (char c : format.toCharArray()) {
      if ("()[],".indexOf(c) >= 0) {
        continue;
      }
      @Nullable Expression value = at < values.size() ? values.get(at) : null;
      if (value == null || (c == 's' && !(value instanceof Expression.StringLiteral))) {
        return false;
      }
      at++;
    }
    return at == values.size();
  }
}
