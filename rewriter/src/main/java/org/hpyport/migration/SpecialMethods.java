package org.hpyport.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.SlotTable;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * Slots that HPy 0.9 lacks become special methods. CPython does not look for those of a fresh type,
 * so each is set on the type once more after the type is made, which fills the slot.
 */
final class SpecialMethods {
  private static final Map<String, String> METHODS =
      Map.of(
          "tp_iter", "__iter__",
          "tp_iternext", "__next__",
          "am_await", "__await__",
          "am_aiter", "__aiter__",
          "am_anext", "__anext__");

  private final PortContext context;
  private final TypeDefinition type;
  private final SyntaxTree tree;
  private final List<String> published = new ArrayList<>();
  private final Set<String> kept = new TreeSet<>();

  SpecialMethods(PortContext context, TypeDefinition type) {
    this.context = context;
    this.type = type;
    this.tree = type.tree();
  }

  /** Whether a slot becomes a special method. */
  static boolean covers(String slot) {
    return METHODS.containsKey(slot) || AttributeMethods.covers(slot);
  }

  /** States that a method of that name is defined, which is to fill its slot. */
  void publish(String method) {
    published.add(method);
  }

  /** States that a table of attributes is the type's, which may have such that types have too. */
  void attributes(@Nullable SlotTable table) {
    for (SlotTable.Row row : table == null ? List.<SlotTable.Row>of() : table.rows()) {
      Expression name = row.value(0);
      if (name != null && isOfTypes(tree.text(name))) {
        kept.add(tree.text(name));
      }
    }
  }

  /**
   * Whether an attribute of objects has the name of one that making a type sets on the type itself:
   * GraalPy 24.2.2 puts the module's name in the place of what was defined.
   *
   * @param name a string literal
   */
  static boolean isOfTypes(String name) {
    return name.equals("\"__module__\"");
  }

  /** What such an attribute is called until the type is made. */
  static String untilMade(String name) {
    return "\"hpp " + name.substring(1);
  }

  /** The calls that set attributes of {@code type} once more: conditions of failure. */
  List<String> steps() {
    List<String> steps = new ArrayList<>();
    if (!published.isEmpty()) {
      context.useHelper(tree, "hpp_publish_dunder");
    }
    for (String method : published) {
      steps.add("hpp_publish_dunder(ctx, type, \"" + method + "\") < 0");
    }
    for (String name : kept) {
      context.useHelper(tree, "hpp_rename_attribute");
      steps.add("hpp_rename_attribute(ctx, type, " + untilMade(name) + ", " + name + ") < 0");
    }
    return steps;
  }

  /** Defines the methods of a slot and gives the definitions' names; empty if it is blocked. */
  List<String> define(TypeDefinition.Slot slot, String target) {
    boolean self = target.equals("PyObject_SelfIter");
    FunctionModel function = context.extension().function(target);
    if (function == null && !self) {
      context.blockModule(
          "The function of this slot is not defined in the module's own code.", tree, slot.place());
      return List.of();
    }
    List<String> symbols = new ArrayList<>();
    String method = METHODS.get(slot.name());
    if (method != null) {
      String body =
          self
              ? body("return HPy_Dup(ctx, self);")
              : slot.name().equals("tp_iternext")
                  ? next(target)
                  : body("return " + target + "(ctx, self);");
      symbols.add(define(method, "HPyFunc_NOARGS", "HPy self", body));
    } else if (function != null && !isHidden(slot.name())) {
      for (AttributeMethods.Method m : AttributeMethods.of(slot.name(), function)) {
        String body = body(m.body().toArray(String[]::new));
        symbols.add(define(m.name(), m.signature(), m.parameters(), body));
      }
    }
    return symbols;
  }

  /** {@code tp_getattr} and {@code tp_setattr} are not asked where their newer forms are there. */
  private boolean isHidden(String slot) {
    return slot.matches("tp_[gs]etattr") && type.slot(slot + "o") != null;
  }

  private String define(String method, String signature, String parameters, String body) {
    String word = method.replace("_", "");
    String symbol = context.names().fresh(type.variable() + "_" + word);
    String text =
        "HPyDef_METH("
            + symbol
            + ", \""
            + method
            + "\", "
            + signature
            + ")\nstatic HPy "
            + symbol
            + "_impl(HPyContext *ctx, "
            + parameters
            + ")\n"
            + body;
    context.edits(tree).insert(type.firstTable(), text, Order.DEFINITION);
    published.add(method);
    return symbol;
  }

  private String body(String... statements) {
    String unit = context.edits(tree).layout().indentUnit();
    StringBuilder out = new StringBuilder("{\n");
    for (String statement : statements) {
      out.append(unit).append(statement.replaceFirst("^ {4}", unit)).append("\n");
    }
    return out.append("}\n\n").toString();
  }

  /** A C iterator may end without an exception, a method may not. */
  private String next(String target) {
    String unit = context.edits(tree).layout().indentUnit();
    return "{\n"
        + (unit + "HPy item = " + target + "(ctx, self);\n")
        + (unit + "if (HPy_IsNull(item) && !HPyErr_Occurred(ctx))\n")
        + (unit + unit + "HPyErr_SetObject(ctx, ctx->h_StopIteration, ctx->h_None);\n")
        + (unit + "return item;\n}\n\n");
  }
}
