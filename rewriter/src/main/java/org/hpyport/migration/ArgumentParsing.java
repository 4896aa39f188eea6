package org.hpyport.migration;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hpyport.capi.format.FormatProblem;
import org.hpyport.capi.format.ParseFormat;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.rewrite.EditSet;
import org.hpyport.rewrite.Template;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * Calls of the {@code PyArg_} family become {@code HPyArg_Parse}, where that has all units of the
 * format, or else a chain of a call that takes the arguments apart and one that converts each. The
 * chain is 1 or 0 like the call it replaces, raises the same types of exception, and leaves the
 * variables of absent arguments alone.
 */
final class ArgumentParsing implements Migration {
  private static final Set<String> CALLS =
      Set.of(
          "PyArg_Parse",
          "PyArg_ParseTuple",
          "PyArg_ParseTupleAndKeywords",
          "PyArg_UnpackTuple",
          "_PyArg_ParseStack",
          "_PyArg_ParseStackAndKeywords",
          "_PyArg_ParseTupleAndKeywordsFast",
          "_PyArg_UnpackStack");

  @Override
  public String name() {
    return "argument parsing";
  }

  @Override
  public Set<String> calls() {
    return CALLS;
  }

  @Override
  public void apply(PortContext context) {
    for (FunctionModel function : context.extension().functions().values()) {
      function.walkBody(
          node -> {
            if (node instanceof Expression.Call call
                && call.calleeName() != null
                && CALLS.contains(call.calleeName())) {
              call(context, function, call);
            }
          });
    }
  }

  private static void call(PortContext context, FunctionModel function, Expression.Call call) {
    Signature signature = context.signature(function);
    Expression tuple = call.arguments().isEmpty() ? null : call.arguments().get(0);
    if (tuple == null) {
      context.block(function, "The call has no arguments.", call);
      return;
    }
    String callee = Objects.requireNonNull(call.calleeName());
    if (callee.contains("Stack") ? !isArray(function, call) : !isArguments(function, tuple)) {
      if (callee.startsWith("_")) {
        context.block(function, "It parses other arguments than its own.", call);
      } else {
        new TupleParsing(context, function, call).parse();
      }
      return;
    }
    if (signature.arguments() == null) {
      new TupleParsing(context, function, call).parse();
      return;
    }
    switch (callee) {
      case "PyArg_Parse" ->
          context.block(function, "It parses its arguments as a single one.", call);
      case "PyArg_ParseTuple" -> parseTuple(context, function, call, signature, 1);
      case "_PyArg_ParseStack" -> parseTuple(context, function, call, signature, 2);
      case "PyArg_UnpackTuple" -> unpackTuple(context, function, call, signature, 1);
      case "_PyArg_UnpackStack" -> unpackTuple(context, function, call, signature, 2);
      default -> new KeywordParsing(context, function, call, signature).parse();
    }
  }

  /** Whether it is given the array and the count that the function was called with. */
  static boolean isArray(FunctionModel function, Expression.Call call) {
    Variable array = function.argumentsArray();
    return array != null
        && call.arguments().size() > 1
        && function.parameters().size() > 2
        && array.equals(function.variable(call.arguments().get(0)))
        && function.parameters().get(2).equals(function.variable(call.arguments().get(1)));
  }

  /** The number of positional arguments: as the call gives it, where it does. */
  static String count(FunctionModel function, Expression.Call call, Signature signature) {
    return String.valueOf(call.calleeName()).contains("Stack")
        ? "(size_t)" + function.tree().text(call.arguments().get(1))
        : String.valueOf(signature.count());
  }

  private static boolean isArguments(FunctionModel function, Expression e) {
    Variable tuple = function.argumentsTuple();
    return tuple != null
        && Words.bare(e) instanceof Expression.Identifier id
        && tuple.equals(function.variable(id));
  }

  static @Nullable ParseFormat format(
      PortContext context, FunctionModel function, Expression.Call call, int at) {
    boolean given = at < call.arguments().size();
    return format(context, function, call, given ? call.arguments().get(at) : null);
  }

  static @Nullable ParseFormat format(
      PortContext context,
      FunctionModel function,
      Expression.Call call,
      @Nullable Expression format) {
    String text =
        format == null
            ? null
            : StringFormats.evaluate(function.tree(), ConstantText.behind(function, format));
    if (text == null) {
      context.block(function, "The format is not a string known before it runs.", call);
      return null;
    }
    ParseFormat parsed = ParseFormat.parse(text);
    FormatProblem obstacle = FormatUnit.obstacle(parsed);
    if (obstacle != null) {
      String problem = "The format \"" + text + "\" cannot be expressed: " + obstacle + ".";
      context.block(function, problem, call);
      return null;
    }
    return parsed;
  }

  /**
   * @param at where the format is among the arguments; the variables follow
   */
  private static void parseTuple(
      PortContext context,
      FunctionModel function,
      Expression.Call call,
      Signature signature,
      int at) {
    BrokenFormat broken = at == 1 ? BrokenFormat.of(function, call) : null;
    ParseFormat format = broken != null ? broken.sound() : format(context, function, call, at);
    if (format == null
        || (broken == null && !checkCount(context, function, call, format, at + 1))
        || call.arguments().size() - at - 1 < format.arguments().size()) {
      return;
    }
    SyntaxTree tree = function.tree();
    EditSet edits = context.edits(function);
    String count = count(function, call, signature);
    String array = signature.context() + ", NULL, " + signature.arguments() + ", " + count;
    List<Expression> outputs = call.arguments().subList(at + 1, call.arguments().size());
    ParsedUnits units = new ParsedUnits(context, function, outputs);
    List<FormatUnit> formatUnits = FormatUnit.of(format);
    boolean direct =
        !StringFormats.namesApi(tree, call.arguments().get(at))
            && formatUnits.stream().allMatch(u -> u.isNative() && units.isDirect(u));
    if (broken == null && direct) {
      rename(edits, tree, call, array, at);
      return;
    }
    Template.Builder first = Template.builder().text("HPyArg_Parse(" + array + ", ");
    StringBuilder newFormat = new StringBuilder();
    Template.Builder targets = Template.builder();
    for (int i = 0; i < formatUnits.size(); i++) {
      FormatUnit unit = formatUnits.get(i);
      if (i == format.required()) {
        newFormat.append("|");
      }
      if (unit.isNative() && units.isDirect(unit)) {
        newFormat.append(unit.code());
        targets.text(", ").hole(tree.range(outputs.get(unit.firstOutput())));
      } else {
        newFormat.append("O");
        String handle = units.handle(unit);
        targets.text(", &" + handle);
        units.convert(unit, handle);
      }
    }
    first
        .text(StringFormats.quote(newFormat + FormatUnit.suffix(format)))
        .template(targets.build())
        .text(")");
    if (broken != null) {
      units.fail(broken.rest());
    }
    edits.replaceAbsorbing(tree.range(call), units.chain(first.build(), edits.layout(), call));
  }

  /** Writes only the callee and what comes before the format anew. */
  private static void rename(
      EditSet edits, SyntaxTree tree, Expression.Call call, String array, int at) {
    edits.replaceAbsorbing(tree.range(call.callee()), "HPyArg_Parse");
    TextRange first = tree.range(call.arguments().get(0));
    edits.replaceAbsorbing(first.union(tree.range(call.arguments().get(at - 1))), array);
  }

  static boolean checkCount(
      PortContext context,
      FunctionModel function,
      Expression.Call call,
      ParseFormat format,
      int fixed) {
    if (call.arguments().size() - fixed != format.arguments().size()) {
      context.block(function, "The format and the number of variables do not match.", call);
      return false;
    }
    return true;
  }

  /**
   * @param at where the function's name is among the arguments; bounds and variables follow
   */
  private static void unpackTuple(
      PortContext context,
      FunctionModel function,
      Expression.Call call,
      Signature signature,
      int at) {
    SyntaxTree tree = function.tree();
    if (call.arguments().size() < at + 3) {
      context.block(function, "The call has too few arguments.", call);
      return;
    }
    String name = StringFormats.evaluate(tree, call.arguments().get(at));
    boolean unnamed = Words.isNull(call.arguments().get(at), tree);
    String min = tree.text(call.arguments().get(at + 1));
    String max = tree.text(call.arguments().get(at + 2));
    boolean plain = min.matches("[0-9]{1,3}") && max.matches("[0-9]{1,3}");
    if (!plain
        || (name == null && !unnamed)
        || Integer.parseInt(max) != call.arguments().size() - at - 3
        || Integer.parseInt(min) > Integer.parseInt(max)) {
      context.block(function, "How many arguments it unpacks is not known before it runs.", call);
      return;
    }
    int required = Integer.parseInt(min);
    int optional = Integer.parseInt(max) - required;
    String format =
        "O".repeat(required)
            + (optional > 0 ? "|" + "O".repeat(optional) : "")
            + (unnamed ? "" : ":" + name);
    EditSet edits = context.edits(function);
    edits.replaceAbsorbing(tree.range(call.callee()), "HPyArg_Parse");
    TextRange fixed =
        tree.range(call.arguments().get(0)).union(tree.range(call.arguments().get(at + 2)));
    edits.replaceAbsorbing(
        fixed,
        signature.context()
            + ", NULL, "
            + signature.arguments()
            + ", "
            + count(function, call, signature)
            + ", "
            + StringFormats.quote(format));
  }
}
