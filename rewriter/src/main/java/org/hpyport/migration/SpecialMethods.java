package org.hpyport.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hpyport.model.FunctionModel;
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

  SpecialMethods(PortContext context, TypeDefinition type) {
    this.context = context;
    this.type = type;
    this.tree = type.tree();
  }

  /** Whether a slot becomes a special method. */
  static boolean covers(String slot) {
    return METHODS.containsKey(slot);
  }

  /** The special methods that must be set once more. */
  List<String> published() {
    return List.copyOf(published);
  }

  /** Defines the method of a slot and gives the definition's name, or {@code null} if blocked. */
  @Nullable String define(TypeDefinition.Slot slot, String target) {
    String method = METHODS.get(slot.name());
    boolean self = target.equals("PyObject_SelfIter");
    FunctionModel function = context.extension().function(target);
    if (method == null || (function == null && !self)) {
      context.blockModule(
          "The function of this slot is not defined in the module's own code.", tree, slot.place());
      return null;
    }
    if (function != null && !function.file().equals(tree.file())) {
      context.block(function, "It stands in another file than the type whose slot it fills.", null);
      return null;
    }
    String word = method.replace("_", "");
    String symbol = context.names().fresh(type.variable() + "_" + word);
    String body =
        self
            ? body("return HPy_Dup(ctx, self);")
            : slot.name().equals("tp_iternext")
                ? next(target)
                : body("return " + target + "(ctx, self);");
    String text =
        "HPyDef_METH("
            + symbol
            + ", \""
            + method
            + "\", HPyFunc_NOARGS)\nstatic HPy "
            + symbol
            + "_impl(HPyContext *ctx, HPy self)\n"
            + body;
    context.edits(tree).insert(tree.range(type.declaration()).start(), text, Order.DEFINITION);
    published.add(method);
    return symbol;
  }

  private String body(String statement) {
    return "{\n" + context.edits(tree).layout().indentUnit() + statement + "\n}\n\n";
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
