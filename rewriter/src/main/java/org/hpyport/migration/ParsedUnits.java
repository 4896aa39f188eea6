package org.hpyport.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hpyport.capi.CApiCatalog;
import org.hpyport.capi.CApiSymbol;
import org.hpyport.capi.Replacement;
import org.hpyport.model.CType;
import org.hpyport.model.ExpressionTypes;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.rewrite.Layout;
import org.hpyport.rewrite.Template;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/** The conversions of one parsing call: from handles to the C variables of its format units. */
final class ParsedUnits {
  /** Helpers that take the context, the handle and the unit's C arguments. */
  private static final Map<String, String> HELPERS =
      Map.ofEntries(
          Map.entry("s", "hpp_arg_str"),
          Map.entry("z", "hpp_arg_str_or_none"),
          Map.entry("S", "hpp_arg_bytes_object"),
          Map.entry("U", "hpp_arg_str_object"),
          Map.entry("Y", "hpp_arg_bytearray_object"),
          Map.entry("b", "hpp_arg_ubyte"),
          Map.entry("B", "hpp_arg_ubyte_mask"),
          Map.entry("h", "hpp_arg_short"),
          Map.entry("H", "hpp_arg_ushort_mask"),
          Map.entry("i", "hpp_arg_int"),
          Map.entry("I", "hpp_arg_uint_mask"),
          Map.entry("l", "hpp_arg_long"),
          Map.entry("k", "hpp_arg_ulong_mask"),
          Map.entry("L", "hpp_arg_longlong"),
          Map.entry("K", "hpp_arg_ulonglong_mask"),
          Map.entry("n", "hpp_arg_ssize"),
          Map.entry("f", "hpp_arg_float"),
          Map.entry("d", "hpp_arg_double"),
          Map.entry("D", "hpp_arg_complex"),
          Map.entry("c", "hpp_arg_byte"),
          Map.entry("C", "hpp_arg_character"),
          Map.entry("p", "hpp_arg_bool"),
          Map.entry("O", "hpp_arg_object"),
          Map.entry("s*", "hpp_arg_text_buffer"),
          Map.entry("z*", "hpp_arg_text_or_none_buffer"),
          Map.entry("y*", "hpp_arg_buffer"),
          Map.entry("es", "hpp_arg_encoded"),
          Map.entry("et", "hpp_arg_encoded_or_bytes"),
          Map.entry("es#", "hpp_arg_encoded_and_size"),
          Map.entry("et#", "hpp_arg_encoded_or_bytes_and_size"));

  /**
   * Helpers that take a place for an owned handle as well, which keeps a copy of the data alive.
   */
  private static final Map<String, String> OWNING_HELPERS =
      Map.of(
          "s#", "hpp_arg_text_and_size",
          "z#", "hpp_arg_text_or_none_and_size",
          "y", "hpp_arg_bytes",
          "y#", "hpp_arg_bytes_and_size");

  /** What is narrower than the {@code Py_ssize_t} that the helpers write. */
  private static final Set<String> NARROW =
      Set.of("int", "unsigned int", "short", "unsigned short", "int32_t", "uint32_t");

  private final PortContext context;
  private final FunctionModel function;
  private final SyntaxTree tree;
  private final List<Expression> outputs;
  private final String ctx;
  private final List<Template> conversions = new ArrayList<>();
  private final Undoing undoing = new Undoing();

  /**
   * @param outputs the C arguments after the format
   */
  ParsedUnits(PortContext context, FunctionModel function, List<Expression> outputs) {
    this.context = context;
    this.function = function;
    this.tree = function.tree();
    this.outputs = outputs;
    this.ctx = context.contextName(function);
  }

  /** Whether the unit's variable can be handed to {@code HPyArg_Parse} itself. */
  boolean isDirect(FormatUnit unit) {
    Expression output = outputs.get(unit.firstOutput());
    return !unit.code().equals("O")
        || (structTarget(output) == null && FieldOutput.of(context, function, output) == null);
  }

  /** Declares a handle for a unit. */
  String handle(FormatUnit unit) {
    Expression last = outputs.get(unit.firstOutput() + unit.outputs() - 1);
    Variable struct = structTarget(last);
    if (struct != null) {
      return structHandle(struct);
    }
    int named = unit.outputs() == 2 && unit.code().endsWith("#") ? 0 : unit.outputs() - 1;
    String name = Words.plainName(outputs.get(unit.firstOutput() + named));
    String handle = context.freshLocal(function, "h_" + (name == null ? "arg" : name));
    context.declare(function, "HPy " + handle + " = HPy_NULL;");
    return handle;
  }

  /** The handle beside a local pointer to an own struct, which is found under its name. */
  private String structHandle(Variable struct) {
    String known = context.handle(struct);
    if (known != null) {
      return known;
    }
    String handle = context.freshLocal(function, "h_" + struct.name());
    context.declare(function, "HPy " + handle + " = HPy_NULL;");
    context.setHandle(struct, handle);
    return handle;
  }

  /** The local pointer to an own object struct whose address an output is, or {@code null}. */
  private @Nullable Variable structTarget(Expression output) {
    Expression bare = Words.bare(output);
    if (bare instanceof Expression.Unary u
        && u.operator().equals("&")
        && Words.bare(u.operand()) instanceof Expression.Identifier id) {
      Variable variable = function.variable(id);
      return variable != null && variable.type().isOwnStruct() ? variable : null;
    }
    return null;
  }

  /** Adds the conversion of one unit from a handle, which may be null if the unit is optional. */
  void convert(FormatUnit unit, String handle) {
    switch (unit.code()) {
      case "O!" -> instance(unit, handle);
      case "O&" -> converter(unit, handle);
      case "(" -> nested(unit, handle);
      case "O" -> {
        Expression output = outputs.get(unit.firstOutput());
        Variable struct = structTarget(output);
        FieldOutput field = FieldOutput.of(context, function, output);
        if (field != null) {
          context.useHelper(tree, field.owner().helper("store"));
          conversions.add(field.store(ctx, handle));
        } else if (struct != null) {
          struct(struct, handle);
        } else {
          helper("hpp_arg_object", handle, "", unit);
        }
      }
      case "es#", "et#" -> encoded(unit, handle);
      case "es", "et" -> {
        helper(Objects.requireNonNull(HELPERS.get(unit.code())), handle, "", unit);
        undoMemory(unit, handle);
      }
      default -> {
        String owning = OWNING_HELPERS.get(unit.code());
        if (owning != null) {
          String owner = context.freshLocal(function, handle.replaceAll("\\W+", "_") + "_copy");
          owner = owner.replaceAll("_+", "_");
          context.declare(function, "HPy " + owner + " = HPy_NULL;");
          context.addOwned(function, owner);
          owning(owning, handle, "&" + owner, unit);
        } else {
          helper(Objects.requireNonNull(HELPERS.get(unit.code())), handle, "", unit);
          if (unit.code().endsWith("*")) {
            new KeptBuffer(context, function, outputs.get(unit.firstOutput())).release();
            undoBuffer(unit, handle);
          }
        }
      }
    }
  }

  /** A sequence whose items are converted in turn; they stay until the function ends. */
  private void nested(FormatUnit unit, String handle) {
    List<FormatUnit> inner = unit.nested();
    String items = context.freshLocal(function, "h_items");
    int size = Math.max(1, inner.size()); // An array must not be empty in C.
    context.declare(
        function,
        "HPy " + items + "[" + size + "] = {HPy_NULL" + ", HPy_NULL".repeat(size - 1) + "};");
    context.useHelper(tree, "hpp_arg_items");
    conversions.add(
        Template.text(
            "hpp_arg_items(" + ctx + ", " + handle + ", " + inner.size() + ", " + items + ")"));
    for (int i = 0; i < inner.size(); i++) {
      context.addOwned(function, items + "[" + i + "]");
      convert(inner.get(i), items + "[" + i + "]");
    }
  }

  /** A copy in an encoding, with its length, whose variable also tells of room that is given. */
  private void encoded(FormatUnit unit, String handle) {
    Expression length = outputs.get(unit.firstOutput() + 2);
    CType type = new ExpressionTypes(context.extension(), function, name -> null).of(length);
    if (type.pointers() == 1 && NARROW.contains(type.base())) {
      context.block(
          function, "The length of \"" + unit.code() + "\" goes into " + type.base() + ".", length);
    } else {
      helper(Objects.requireNonNull(HELPERS.get(unit.code())), handle, "", unit);
      // The room may be the caller's own, which must not be freed.
      undoing.cannot(
          conversions.size(),
          "What \"" + unit.code() + "\" allocates would stay if a later argument were wrong.",
          outputs.get(unit.firstOutput()));
    }
  }

  private void undoBuffer(FormatUnit unit, String handle) {
    undoing.by(
        conversions.size(),
        "hpp_arg_undo_buffer",
        Template.around(
            "hpp_arg_undo_buffer(" + ctx + ", " + handle + ", ",
            tree.range(outputs.get(unit.firstOutput())),
            ")"));
  }

  private void undoMemory(FormatUnit unit, String handle) {
    undoing.by(
        conversions.size(),
        "hpp_arg_undo_memory",
        Template.around(
            "hpp_arg_undo_memory(" + handle + ", ",
            tree.range(outputs.get(unit.firstOutput() + 1)),
            ")"));
  }

  /** A conversion that hands out data and, for some units, the length of it. */
  private void owning(String helper, String handle, String owner, FormatUnit unit) {
    if (unit.outputs() < 2) {
      helper(helper, handle, owner, unit);
      return;
    }
    Expression length = outputs.get(unit.firstOutput() + 1);
    CType type = new ExpressionTypes(context.extension(), function, name -> null).of(length);
    if (type.pointers() != 1 || !NARROW.contains(type.base())) {
      helper(helper, handle, owner, unit);
    } else if (!type.base().equals("int")) {
      context.block(
          function, "The length of \"" + unit.code() + "\" goes into " + type.base() + ".", length);
    } else {
      String size = context.freshLocal(function, owner.replaceAll("^&|_copy", "") + "_size");
      context.declare(function, "HPy_ssize_t " + size + " = 0;");
      context.useHelper(tree, helper);
      context.useHelper(tree, "hpp_arg_int_size");
      TextRange data = tree.range(outputs.get(unit.firstOutput()));
      conversions.add(
          Template.builder()
              .text(helper + "(" + ctx + ", " + handle + ", " + owner + ", ")
              .hole(data)
              .text(", &" + size + ")")
              .build());
      conversions.add(
          Template.builder()
              .text("hpp_arg_int_size(" + ctx + ", " + handle + ", " + size + ", ")
              .hole(tree.range(length))
              .text(")")
              .build());
    }
  }

  private void helper(String helper, String handle, String extra, FormatUnit unit) {
    context.useHelper(tree, helper);
    Template.Builder out = Template.builder().text(helper + "(" + ctx + ", " + handle);
    if (!extra.isEmpty()) {
      out.text(", " + extra);
    }
    for (int i = 0; i < unit.outputs(); i++) {
      out.text(", ").hole(tree.range(outputs.get(unit.firstOutput() + i)));
    }
    conversions.add(out.text(")").build());
  }

  /** A format that is wrong from here on. */
  void fail(String rest) {
    context.useHelper(tree, "hpp_bad_format");
    conversions.add(
        Template.text("hpp_bad_format(" + ctx + ", " + StringFormats.quote(rest) + ")"));
  }

  /** {@code O!}: a type, then the variable. */
  private void instance(FormatUnit unit, String handle) {
    Expression type = outputs.get(unit.firstOutput());
    Expression target = outputs.get(unit.firstOutput() + 1);
    String name = Words.plainName(type);
    CApiSymbol row = name == null ? null : CApiCatalog.get().find(name);
    String helper;
    String argument;
    if (row != null && row.replacement() instanceof Replacement.Direct direct) {
      helper = "hpp_arg_instance";
      argument = direct.target().replace("ctx->", ctx + "->");
    } else if (name != null
        && name.matches("Py(Dict|Set|FrozenSet|ByteArray|Range|Property)_Type")) {
      helper = "hpp_arg_builtin_instance";
      argument =
          "\"" + name.substring(2, name.length() - 5).toLowerCase(java.util.Locale.ROOT) + "\"";
    } else if (name != null && context.types().global(name) != null) {
      helper = "hpp_arg_global_instance";
      argument = Objects.requireNonNull(context.types().global(name));
    } else {
      context.block(function, "The type that this argument must have is not known.", type);
      return;
    }
    context.useHelper(tree, helper);
    Variable struct = structTarget(target);
    if (struct != null) {
      String result = structHandle(struct);
      conversions.add(
          Template.text(
              helper + "(" + ctx + ", " + handle + ", " + argument + ", &" + result + ")"));
      struct(struct, result);
      return;
    }
    conversions.add(
        Template.builder()
            .text(helper + "(" + ctx + ", " + handle + ", " + argument + ", ")
            .hole(tree.range(target))
            .text(")")
            .build());
  }

  /** Points the variable of an own struct to what its handle stands for. */
  private void struct(Variable struct, String handle) {
    conversions.add(
        Template.text(
            "(HPy_IsNull("
                + handle
                + ") || ("
                + struct.name()
                + " = "
                + PortContext.structAccess(context.extension(), struct.type())
                + "("
                + ctx
                + ", "
                + handle
                + ")) != NULL)"));
  }

  /** {@code O&}: a function of the project or of the API, then what it is to fill. */
  private void converter(FormatUnit unit, String handle) {
    Expression function = outputs.get(unit.firstOutput());
    Expression target = outputs.get(unit.firstOutput() + 1);
    String name = Words.plainName(function);
    String callee = name;
    CApiSymbol row = name == null ? null : CApiCatalog.get().find(name);
    if (row != null && row.replacement() instanceof Replacement.Helper helper) {
      callee = helper.name();
      context.useHelper(tree, callee);
      if (unit.firstOutput() + unit.outputs() < outputs.size()) {
        String reason = "What " + name + " makes would stay if a later argument were wrong.";
        context.block(this.function, reason, function);
      }
    } else if (name == null || context.extension().function(name) == null) {
      context.block(this.function, "The converter of this argument is not known.", function);
      return;
    }
    TextRange range = tree.range(target);
    conversions.add(
        Template.builder()
            .text((unit.optional() ? "(HPy_IsNull(" + handle + ") || " : ""))
            .text(callee + "(" + ctx + ", " + handle + ", ")
            .hole(range)
            .text(unit.optional() ? "))" : ")")
            .build());
    if (row == null && cleansUp(Objects.requireNonNull(name))) {
      undoing.by(
          conversions.size(),
          null,
          Template.around("(" + callee + "(" + ctx + ", HPy_NULL, ", range, ") && 0)"));
    }
  }

  /** Whether a converter is called once more, with null, where a later argument is wrong. */
  private boolean cleansUp(String converter) {
    FunctionModel callee = context.extension().function(converter);
    return callee != null
        && callee.tree().text(callee.definition().body()).contains("Py_CLEANUP_SUPPORTED");
  }

  /**
   * The first call and all conversions, joined by {@code &&}. What one of them took is given back
   * where a later one fails.
   */
  Template chain(Template first, Layout layout, Expression.Call call) {
    if (conversions.isEmpty()) {
      return first;
    }
    String indentation = continuation(layout, call);
    Template.Builder out = Template.builder().text("(").template(first);
    undoing.write(out, conversions, "\n" + indentation);
    undoing.helpers(conversions.size()).forEach(helper -> context.useHelper(tree, helper));
    undoing.obstacles(conversions.size()).forEach((at, why) -> context.block(function, why, at));
    return out.text(")").build();
  }

  /** The indentation of lines that go on with the replacement of a call. */
  String continuation(Layout layout, Expression.Call call) {
    return layout.indentationAt(tree.range(call).start()) + layout.indentUnit().repeat(2);
  }
}
