package org.hpyport.migration;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hpyport.capi.format.FormatProblem;
import org.hpyport.capi.format.ParseFormat;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.FunctionRole;
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
      Set.of("PyArg_Parse", "PyArg_ParseTuple", "PyArg_ParseTupleAndKeywords", "PyArg_UnpackTuple");

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
    if (!isArguments(function, tuple) || signature.arguments() == null) {
      new TupleParsing(context, function, call).parse();
      return;
    }
    switch (Objects.requireNonNull(call.calleeName())) {
      case "PyArg_Parse" ->
          context.block(function, "It parses its arguments as a single one.", call);
      case "PyArg_ParseTuple" -> parseTuple(context, function, call, signature);
      case "PyArg_UnpackTuple" -> unpackTuple(context, function, call, signature);
      default -> keywords(context, function, call, signature);
    }
  }

  private static boolean isArguments(FunctionModel function, Expression e) {
    Variable tuple = function.argumentsTuple();
    return tuple != null
        && Words.bare(e) instanceof Expression.Identifier id
        && tuple.equals(function.variable(id));
  }

  static @Nullable ParseFormat format(
      PortContext context, FunctionModel function, Expression.Call call, int at) {
    String text =
        at < call.arguments().size()
            ? StringFormats.evaluate(
                function.tree(), ConstantText.behind(function, call.arguments().get(at)))
            : null;
    if (text == null) {
      context.block(function, "The format is not a string known before it runs.", call);
      return null;
    }
    ParseFormat format = ParseFormat.parse(text);
    FormatProblem obstacle = FormatUnit.obstacle(format);
    if (obstacle != null) {
      String problem = "The format \"" + text + "\" cannot be expressed: " + obstacle + ".";
      context.block(function, problem, call);
      return null;
    }
    return format;
  }

  private static void parseTuple(
      PortContext context, FunctionModel function, Expression.Call call, Signature signature) {
    BrokenFormat broken = BrokenFormat.of(function, call);
    ParseFormat format = broken != null ? broken.sound() : format(context, function, call, 1);
    if (format == null
        || (broken == null && !checkCount(context, function, call, format, 2))
        || call.arguments().size() - 2 < format.arguments().size()) {
      return;
    }
    SyntaxTree tree = function.tree();
    EditSet edits = context.edits(function);
    String array =
        signature.context() + ", NULL, " + signature.arguments() + ", " + signature.count();
    List<Expression> outputs = call.arguments().subList(2, call.arguments().size());
    ParsedUnits units = new ParsedUnits(context, function, outputs);
    List<FormatUnit> formatUnits = FormatUnit.of(format);
    boolean direct = formatUnits.stream().allMatch(u -> u.isNative() && units.isDirect(u));
    if (broken == null && direct) {
      rename(edits, tree, call, "HPyArg_Parse", array);
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

  /** Writes only the callee and the first argument anew. */
  private static void rename(
      EditSet edits, SyntaxTree tree, Expression.Call call, String callee, String first) {
    edits.replaceAbsorbing(tree.range(call.callee()), callee);
    edits.replaceAbsorbing(tree.range(call.arguments().get(0)), first);
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

  private static void unpackTuple(
      PortContext context, FunctionModel function, Expression.Call call, Signature signature) {
    SyntaxTree tree = function.tree();
    if (call.arguments().size() < 4) {
      context.block(function, "The call has too few arguments.", call);
      return;
    }
    String name = StringFormats.evaluate(tree, call.arguments().get(1));
    boolean unnamed = Words.isNull(call.arguments().get(1), tree);
    String min = tree.text(call.arguments().get(2));
    String max = tree.text(call.arguments().get(3));
    boolean plain = min.matches("[0-9]{1,3}") && max.matches("[0-9]{1,3}");
    if (!plain
        || (name == null && !unnamed)
        || Integer.parseInt(max) != call.arguments().size() - 4
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
        tree.range(call.arguments().get(0)).union(tree.range(call.arguments().get(3)));
    edits.replaceAbsorbing(
        fixed,
        signature.context()
            + ", NULL, "
            + signature.arguments()
            + ", "
            + signature.count()
            + ", "
            + StringFormats.quote(format));
  }

  private static void keywords(
      PortContext context, FunctionModel function, Expression.Call call, Signature signature) {
    ParseFormat format = format(context, function, call, 2);
    if (format == null || !checkCount(context, function, call, format, 4)) {
      return;
    }
    SyntaxTree tree = function.tree();
    EditSet edits = context.edits(function);
    boolean none = Words.isNull(call.arguments().get(1), tree);
    if (!none && signature.keywords() == null) {
      context.block(function, "It parses keywords but takes none.", call);
      return;
    }
    boolean dict =
        function.role() instanceof FunctionRole.Slot s && Signatures.DICT_SLOTS.contains(s.slot());
    String helper = dict ? "hpp_unpack_keywords_dict" : "hpp_unpack_keywords";
    context.useHelper(tree, helper);
    List<Expression> outputs = call.arguments().subList(4, call.arguments().size());
    ParsedUnits units = new ParsedUnits(context, function, outputs);
    List<FormatUnit> formatUnits = FormatUnit.of(format);
    int count = formatUnits.size();
    String array = context.freshLocal(function, "h_parsed");
    // An array must not be empty in C.
    String nulls = "HPy_NULL" + ", HPy_NULL".repeat(Math.max(0, count - 1));
    context.declare(function, "HPy " + array + "[" + Math.max(1, count) + "] = {" + nulls + "};");
    String name = format.functionName();
    Template.Builder first =
        Template.builder()
            .text(helper + "(" + signature.context() + ", ")
            .text(StringFormats.quote(name == null ? "function" : name) + ", ")
            .text(signature.arguments() + ", " + signature.count() + ", ")
            .text(
                (none ? "HPy_NULL" : signature.keywords())
                    + ",\n"
                    + units.continuation(edits.layout(), call)
                    + "(const char *const *)")
            .hole(tree.range(call.arguments().get(3)))
            .text(", " + format.required() + ", " + format.positional() + ", " + count)
            .text(", " + array + ")");
    for (int i = 0; i < count; i++) {
      units.convert(formatUnits.get(i), array + "[" + i + "]");
    }
    if (dict) {
      for (int i = 0; i < count; i++) {
        context.addOwned(function, array + "[" + i + "]");
      }
    }
    edits.replaceAbsorbing(tree.range(call), units.chain(first.build(), edits.layout(), call));
  }
}
