package org.hpyport.migration;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.diagnostic.Location;
import org.hpyport.diagnostic.Severity;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.SlotTable;
import org.hpyport.model.StructInitializer;
import org.hpyport.model.Words;
import org.hpyport.rewrite.EditSet;
import org.hpyport.rewrite.Template;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * A {@code PyType_Spec} becomes an {@code HPyType_Spec} of the same name, and its slot table an
 * array of {@code HPyDef *} that lists the type's slots, methods, members and getsets.
 */
final class TypeSpecs implements Migration {
  /** Slots that HPy makes by itself or that have no meaning there. */
  private static final Set<String> DROPPED =
      Set.of("tp_alloc", "tp_free", "tp_clear", "tp_del", "tp_is_gc", "tp_token", "am_send");

  /** {@code hpy/autogen_hpyslot.h}, HPy 0.9, without the slots taken apart here. */
  private static final Set<String> SAME_SLOTS =
      Set.of(
          ("mp_ass_subscript mp_length mp_subscript nb_absolute nb_add nb_and nb_bool "
                  + "nb_divmod nb_float nb_floor_divide nb_index nb_inplace_add nb_inplace_and "
                  + "nb_inplace_floor_divide nb_inplace_lshift nb_inplace_matrix_multiply "
                  + "nb_inplace_multiply nb_inplace_or nb_inplace_power nb_inplace_remainder "
                  + "nb_inplace_rshift nb_inplace_subtract nb_inplace_true_divide nb_inplace_xor "
                  + "nb_int nb_invert nb_lshift nb_matrix_multiply nb_multiply nb_negative nb_or "
                  + "nb_positive nb_power nb_remainder nb_rshift nb_subtract nb_true_divide nb_xor "
                  + "sq_ass_item sq_concat sq_contains sq_inplace_concat sq_inplace_repeat sq_item "
                  + "sq_length sq_repeat tp_call tp_hash tp_init tp_new tp_repr tp_richcompare "
                  + "tp_str")
              .split(" "));

  private static final Map<String, String> FLAGS =
      Map.of(
          "Py_TPFLAGS_DEFAULT", "HPy_TPFLAGS_DEFAULT",
          "Py_TPFLAGS_BASETYPE", "HPy_TPFLAGS_BASETYPE");

  @Override
  public String name() {
    return "types";
  }

  @Override
  public Set<String> calls() {
    return TypeCalls.NAMES;
  }

  @Override
  public void apply(PortContext context) {
    for (StructInitializer definition : context.extension().definitions().values()) {
      if (definition.type().equals("PyType_Spec")) {
        spec(context, definition);
      } else if (definition.type().equals("PyTypeObject")) {
        context.blockModule(
            "The type "
                + definition.variable()
                + " is static; make it with PyType_FromSpec first, as HPy has only such types.",
            definition.tree(),
            definition.declaration());
      }
    }
    for (FunctionModel function : context.extension().functions().values()) {
      new TypeCalls(context, function).rewrite();
    }
  }

  private static void spec(PortContext context, StructInitializer definition) {
    SyntaxTree tree = definition.tree();
    Expression slotsValue = definition.field("slots");
    String slotsName = slotsValue == null ? null : Words.plainName(slotsValue);
    SlotTable slots = slotsName == null ? null : context.extension().slotTables().get(slotsName);
    if (slots == null || !slots.tree().file().equals(tree.file())) {
      context.blockModule("The slots of this type were not found.", tree, definition.declaration());
      return;
    }
    Expression itemsize = definition.field("itemsize");
    if (itemsize != null && !Words.isNull(itemsize, tree)) {
      context.blockModule("Objects of this type vary in size; HPy has none such.", tree, itemsize);
      return;
    }
    List<String> symbols = new ArrayList<>();
    Expression doc = null;
    for (SlotTable.Row row : slots.rows()) {
      String slot = row.word(0);
      if ("Py_tp_doc".equals(slot)) {
        doc = row.value(1);
      } else {
        slot(context, slots, row, slot, symbols);
      }
    }
    EditSet edits = context.edits(tree);
    Template struct = struct(context, definition, slots.variable(), doc);
    Comments.putBefore(edits, tree, slots.declaration().span(), struct.holes());
    edits.replaceAbsorbing(
        tree.range(slots.declaration()), array(edits, slots.variable(), symbols));
    Comments.putBefore(edits, tree, definition.declaration().span(), struct.holes());
    edits.replaceAbsorbing(tree.range(definition.declaration()), struct);
  }

  private static void slot(
      PortContext context,
      SlotTable slots,
      SlotTable.Row row,
      @Nullable String slot,
      List<String> symbols) {
    SyntaxTree tree = slots.tree();
    String target = row.word(1);
    if (slot == null || target == null || !slot.startsWith("Py_")) {
      context.blockModule("This slot was not understood.", tree, row.node());
      return;
    }
    String name = slot.substring("Py_".length());
    switch (name) {
      case "tp_methods" -> symbols.addAll(context.symbolsOf(target));
      case "tp_members" -> symbols.addAll(new TypeAttributes(context, tree).members(target));
      case "tp_getset" -> symbols.addAll(new TypeAttributes(context, tree).getsets(target));
      case "tp_dealloc" -> {
        String symbol = new Deallocation(context, slots).rewrite(target);
        if (symbol != null) {
          symbols.add(symbol);
        }
      }
      default -> {
        boolean generic = target.startsWith("PyObject_Generic");
        if (SAME_SLOTS.contains(name)) {
          define(context, slots, row, name, target, symbols);
        } else if (!DROPPED.contains(name) && !generic) {
          context.blockModule("HPy 0.9 has no slot for " + name + ".", tree, row.node());
        }
      }
    }
  }

  private static void define(
      PortContext context,
      SlotTable slots,
      SlotTable.Row row,
      String slot,
      String target,
      List<String> symbols) {
    FunctionModel function = context.extension().function(target);
    boolean generic = target.equals("PyType_GenericNew");
    if (function == null && !generic) {
      context.blockModule(
          "The function of this slot is not defined in the module's own code.",
          slots.tree(),
          row.node());
      return;
    }
    if (!context.useInDefinition(target)) {
      context.blockModule(
          "The function " + target + " fills two slots; give each one of its own.",
          slots.tree(),
          row.node());
      return;
    }
    String symbol = context.names().fresh(target + "_def");
    String text = "HPyDef_SLOT_IMPL(" + symbol + ", " + target + ", HPy_" + slot + ")\n";
    int table = slots.tree().range(slots.declaration()).start();
    int before =
        function == null || !function.file().equals(slots.tree().file())
            ? table
            : function.tree().range(function.definition()).start();
    boolean here = before < table;
    context
        .edits(slots.tree())
        .insert(Math.min(before, table), here ? text : text + "\n", Order.DEFINITION);
    symbols.add(symbol);
  }

  private static String array(EditSet edits, String name, List<String> symbols) {
    String unit = edits.layout().indentUnit();
    StringBuilder out = new StringBuilder("static HPyDef *" + name + "[] = {\n");
    for (String symbol : symbols) {
      out.append(unit).append("&").append(symbol).append(",\n");
    }
    return out.append(unit).append("NULL\n};").toString();
  }

  private static Template struct(
      PortContext context, StructInitializer definition, String slots, @Nullable Expression doc) {
    SyntaxTree tree = definition.tree();
    String unit = context.edits(tree).layout().indentUnit();
    boolean isStatic = definition.declaration().specifiers().hasStorage("static");
    Template.Builder out =
        Template.builder()
            .text((isStatic ? "static " : "") + "HPyType_Spec " + definition.variable() + " = {\n");
    Expression name = definition.field("name");
    if (name != null) {
      out.text(unit + ".name = ").hole(tree.range(name)).text(",\n");
    }
    Expression size = definition.field("basicsize");
    String struct = size == null ? null : ObjectStructs.sizeOf(context, tree, size);
    if (struct != null) {
      out.text(unit + ".basicsize = sizeof(" + struct + "),\n");
      out.text(unit + ".builtin_shape = SHAPE(" + struct.replaceFirst("^struct ", "") + "),\n");
    }
    out.text(unit + ".flags = " + flags(context, definition) + ",\n");
    out.text(unit + ".defines = " + slots + ",\n");
    if (doc != null && !Words.isNull(doc, tree)) {
      out.text(unit + ".doc = ").hole(tree.range(doc)).text(",\n");
    }
    return out.text("};").build();
  }

  private static String flags(PortContext context, StructInitializer definition) {
    SyntaxTree tree = definition.tree();
    Expression flags = definition.field("flags");
    Set<String> words = new LinkedHashSet<>();
    if (flags != null) {
      flags.walk(
          node -> {
            if (node instanceof Expression.Identifier id) {
              String word = FLAGS.get(id.name());
              if (word != null) {
                words.add(word);
              }
              if (id.name().equals("Py_TPFLAGS_BASETYPE")) {
                context.report(
                    Diagnostic.at(
                        PortRules.BEHAVIOUR_DIFFERS,
                        Severity.WARNING,
                        "Classes made from this type in Python have no payload of their own under HPy"
                            + " 0.9: its functions must not be given their instances.",
                        new Location(tree.file(), tree.range(id), "")));
              }
            }
          });
    }
    words.add("HPy_TPFLAGS_DEFAULT");
    return String.join(" | ", words);
  }
}
