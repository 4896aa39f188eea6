package org.hpyport.migration;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hpyport.capi.format.ParseFormat;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.rewrite.EditSet;
import org.hpyport.rewrite.Template;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.InitDeclarator;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * Parsing calls about objects that are not the function's own arguments. The items of a tuple are
 * taken into an array of handles, which are closed when the function ends, so that what a format
 * lends stays alive that long.
 */
final class TupleParsing {
  private final PortContext context;
  private final FunctionModel function;
  private final Expression.Call call;
  private final SyntaxTree tree;
  private final EditSet edits;
  private final String ctx;

  TupleParsing(PortContext context, FunctionModel function, Expression.Call call) {
    this.context = context;
    this.function = function;
    this.call = call;
    this.tree = function.tree();
    this.edits = context.edits(function);
    this.ctx = context.contextName(function);
  }

  void parse() {
    if (isInLoop() && outputsAreCopied()) {
      context.block(
          function,
          "It parses a tuple in a loop and copies what it took from it to other variables.",
          call);
      return;
    }
    switch (String.valueOf(call.calleeName())) {
      case "PyArg_ParseTuple" -> tuple(false);
      case "PyArg_Parse" -> tuple(true);
      case "PyArg_UnpackTuple" -> unpack();
      default -> keywords();
    }
  }

  private boolean isInLoop() {
    boolean[] found = {false};
    function.walkBody(
        node ->
            found[0] |=
                (node instanceof Statement.For
                        || node instanceof Statement.While
                        || node instanceof Statement.DoWhile)
                    && node.span().contains(call.span()));
    return found[0];
  }

  /** Whether a variable that an output fills is copied to another one, which may live longer. */
  private boolean outputsAreCopied() {
    Set<Variable> filled = new HashSet<>();
    for (Expression argument : call.arguments()) {
      if (Words.bare(argument) instanceof Expression.Unary u
          && u.operator().equals("&")
          && Words.bare(u.operand()) instanceof Expression.Identifier id
          && function.variable(id) != null) {
        filled.add(Objects.requireNonNull(function.variable(id)));
      }
    }
    filled.removeIf(v -> v.type().pointers() == 0);
    boolean[] copied = {false};
    function.walkBody(
        node -> {
          Expression value =
              node instanceof Expression.Assignment a
                  ? a.value()
                  : node instanceof InitDeclarator i ? i.initializer() : null;
          copied[0] |=
              value != null
                  && Words.bare(value) instanceof Expression.Identifier id
                  && filled.contains(function.variable(id));
        });
    return copied[0];
  }

  /**
   * @param plain whether a format of one unit is about the object itself, as for PyArg_Parse
   */
  private void tuple(boolean plain) {
    ParseFormat format = ArgumentParsing.format(context, function, call, 1);
    if (format == null || !ArgumentParsing.checkCount(context, function, call, format, 2)) {
      return;
    }
    List<Expression> outputs = call.arguments().subList(2, call.arguments().size());
    List<FormatUnit> units = FormatUnit.of(format);
    boolean variable = Words.bare(call.arguments().get(0)) instanceof Expression.Identifier;
    if (plain && !variable) {
      context.block(function, "PyArg_Parse is given an object that no variable holds.", call);
      return;
    }
    if (plain && units.size() != 1) {
      context.block(function, "PyArg_Parse is given a format of several units.", call);
      return;
    }
    ParsedUnits parsed = new ParsedUnits(context, function, outputs);
    Template first;
    if (plain) {
      String value = context.freshLocal(function, "h_value");
      context.declare(function, "HPy " + value + " = HPy_NULL;");
      first =
          Template.builder()
              .text("!HPy_IsNull(" + value + " = ")
              .hole(tree.range(call.arguments().get(0)))
              .text(")")
              .build();
      parsed.convert(units.get(0), value);
    } else {
      String array = array(units.size());
      first = items(nameOf(format.functionName()), format.required(), units.size(), array);
      for (int i = 0; i < units.size(); i++) {
        parsed.convert(units.get(i), array + "[" + i + "]");
      }
    }
    edits.replaceAbsorbing(tree.range(call), parsed.chain(first, edits.layout(), call));
  }

  private void unpack() {
    String min = call.arguments().size() < 4 ? "" : tree.text(call.arguments().get(2));
    String max = call.arguments().size() < 4 ? "" : tree.text(call.arguments().get(3));
    if (!min.matches("[0-9]{1,3}")
        || !max.matches("[0-9]{1,3}")
        || Integer.parseInt(max) != call.arguments().size() - 4) {
      context.block(function, "How many arguments it unpacks is not known before it runs.", call);
      return;
    }
    int count = Integer.parseInt(max);
    String array = array(count);
    Expression name = call.arguments().get(1);
    String known = StringFormats.evaluate(tree, name);
    Template shown =
        known == null && !Words.isNull(name, tree)
            ? Template.around("", tree.range(name), "")
            : nameOf(known);
    Template.Builder out =
        Template.builder().text("(").template(items(shown, Integer.parseInt(min), count, array));
    context.useHelper(tree, "hpp_arg_object");
    String continuation =
        "\n"
            + edits.layout().indentationAt(tree.range(call).start())
            + edits.layout().indentUnit().repeat(2)
            + "&& ";
    for (int i = 0; i < count; i++) {
      out.text(continuation + "hpp_arg_object(" + ctx + ", " + array + "[" + i + "], ")
          .hole(tree.range(call.arguments().get(4 + i)))
          .text(")");
    }
    edits.replaceAbsorbing(tree.range(call), out.text(")").build());
  }

  private void keywords() {
    ParseFormat format = ArgumentParsing.format(context, function, call, 2);
    if (format == null || !ArgumentParsing.checkCount(context, function, call, format, 4)) {
      return;
    }
    List<Expression> outputs = call.arguments().subList(4, call.arguments().size());
    List<FormatUnit> units = FormatUnit.of(format);
    ParsedUnits parsed = new ParsedUnits(context, function, outputs);
    String array = array(units.size());
    String name = format.functionName();
    context.useHelper(tree, "hpp_tuple_keywords");
    Template.Builder first =
        Template.builder()
            .text("hpp_tuple_keywords(" + ctx + ", ")
            .text(StringFormats.quote(name == null ? "function" : name) + ", ")
            .hole(tree.range(call.arguments().get(0)))
            .text(", ");
    if (Words.isNull(call.arguments().get(1), tree)) {
      first.text("HPy_NULL");
    } else {
      first.hole(tree.range(call.arguments().get(1)));
    }
    first
        .text(",\n" + parsed.continuation(edits.layout(), call) + "(const char *const *)")
        .hole(tree.range(call.arguments().get(3)))
        .text(", " + format.required() + ", " + format.positional() + ", " + units.size())
        .text(", " + array + ")");
    for (int i = 0; i < units.size(); i++) {
      parsed.convert(units.get(i), array + "[" + i + "]");
    }
    edits.replaceAbsorbing(tree.range(call), parsed.chain(first.build(), edits.layout(), call));
  }

  /** Declares the array of the items, which are closed when the function ends. */
  private String array(int count) {
    String array = context.freshLocal(function, "h_items");
    int size = Math.max(1, count); // An array must not be empty in C.
    context.declare(
        function,
        "HPy " + array + "[" + size + "] = {HPy_NULL" + ", HPy_NULL".repeat(size - 1) + "};");
    for (int i = 0; i < count; i++) {
      context.addOwned(function, array + "[" + i + "]");
    }
    return array;
  }

  private static Template nameOf(@Nullable String name) {
    return Template.text(name == null ? "NULL" : StringFormats.quote(name));
  }

  private Template items(Template name, int min, int max, String array) {
    context.useHelper(tree, "hpp_tuple_items");
    return Template.builder()
        .text("hpp_tuple_items(" + ctx + ", ")
        .template(name)
        .text(", ")
        .hole(tree.range(call.arguments().get(0)))
        .text(", " + min + ", " + max + ", " + array + ")")
        .build();
  }
}
