package org.hpyport.migration;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hpyport.model.ExpressionTypes;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.FunctionRole;
import org.hpyport.model.SlotTable;
import org.hpyport.model.Words;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.SyntaxNode;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * The places for an object's dict and for weak references to it ({@code tp_dictoffset}, {@code
 * tp_weaklistoffset}), which the hidden base class of a type with payload objects supplies instead
 * of the struct. The struct's own fields stay and hold nothing: loads and stores of the dict reach
 * the one that Python uses, and nothing may depend on the field for weak references.
 */
final class PayloadSlots {
  static final Pattern OFFSET =
      Pattern.compile("offsetof\\s*\\(\\s*(?:struct\\s+)?\\w+\\s*,\\s*(\\w+)\\s*\\)");

  private static final Set<String> TEARDOWN = Set.of("tp_dealloc", "tp_traverse", "tp_clear");

  private final PortContext context;
  private final PayloadObjects.Payload payload;

  PayloadSlots(PortContext context, PayloadObjects.Payload payload) {
    this.context = context;
    this.payload = payload;
  }

  /** Whether a slot says where such a place lies; then it goes. */
  boolean covers(SyntaxTree tree, TypeDefinition.Slot slot) {
    boolean offset = slot.name().matches("tp_(dict|weaklist)offset");
    if (offset) {
      check(tree, slot.value(), slot.place());
    }
    return offset;
  }

  /** Whether a member's name, in quotes, says where such a place lies. */
  static boolean isOffset(String name) {
    return name.matches("\"__(dict|weaklist)offset__\"");
  }

  /** Whether a row gives access to the dict that the hidden base class gives access to. */
  static boolean isGenericDict(SlotTable.Row row) {
    return "PyObject_GenericGetDict".equals(row.word(1));
  }

  /**
   * Defines what hides {@code __dict__}, which a dict in C does not bring along; {@code null} if
   * the type has no dict, or shows it.
   */
  @Nullable String hideDict(TypeDefinition type) {
    TypeDefinition.Slot getset = type.slot("tp_getset");
    String name = getset == null ? null : getset.target();
    SlotTable table = name == null ? null : context.extension().slotTables().get(name);
    boolean shown =
        table != null
            && table.rows().stream()
                .map(row -> row.value(0))
                .anyMatch(n -> n != null && table.tree().text(n).equals("\"__dict__\""));
    if (shown || !payload.slots().contains("HPP_DICT")) {
      return null;
    }
    String symbol = context.names().fresh(type.variable() + "_dict");
    String unit = context.edits(type.tree()).layout().indentUnit();
    String text =
        ("HPyDef_GET(" + symbol + ", \"__dict__\")\n")
            + ("static HPy " + symbol + "_get(HPyContext *ctx, HPy self, void *closure)\n{\n")
            + (unit + "return HPyErr_SetString(ctx, ctx->h_AttributeError, \"__dict__\");\n}\n\n");
    context.edits(type.tree()).insert(type.firstTable(), text, Order.DEFINITION);
    return symbol;
  }

  /** Blocks what uses the field that an offset names. */
  void check(SyntaxTree tree, @Nullable Expression offset, SyntaxNode place) {
    Matcher m = OFFSET.matcher(offset == null ? "" : tree.text(offset));
    if (!m.matches()) {
      context.blockModule("Where objects keep this was not understood.", tree, place);
      return;
    }
    if (context.payloads().isDict(payload.struct(), m.group(1))) {
      return;
    }
    for (FunctionModel function : context.extension().functions().values()) {
      boolean teardown =
          function.role() instanceof FunctionRole.Slot s && TEARDOWN.contains(s.slot());
      if (!teardown) {
        check(function, m.group(1));
      }
    }
  }

  private void check(FunctionModel function, String field) {
    ExpressionTypes types = new ExpressionTypes(context.extension(), function, name -> null);
    int[] uses = {0};
    SyntaxNode[] first = {null};
    function.walkBody(
        node -> {
          if (node instanceof Expression.Member m
              && m.name().equals(field)
              && payload
                  .struct()
                  .equals(context.extension().structs().get(types.of(m.object()).base()))) {
            uses[0]++;
            first[0] = first[0] == null ? m : first[0];
          } else if (node instanceof Expression.Assignment a
              && Words.bare(a.target()) instanceof Expression.Member m
              && m.name().equals(field)
              && Words.isNull(a.value(), function.tree())) {
            uses[0]--;
          }
        });
    if (uses[0] > 0) {
      context.block(
          function,
          "It uses the field " + field + ", which is no longer what Python uses.",
          first[0]);
    }
  }
}
