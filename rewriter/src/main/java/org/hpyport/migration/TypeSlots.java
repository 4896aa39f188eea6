package org.hpyport.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.MethodTable;
import org.hpyport.model.StructInitializer;
import org.hpyport.model.StructModel;
import org.hpyport.model.Words;
import org.hpyport.rewrite.Template;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/** Turns the slots of one type into definitions and gives their names. */
final class TypeSlots {
  /** Slots that HPy fills by itself or that have no meaning there. */
  private static final Set<String> DROPPED = Set.of("tp_is_gc", "tp_token");

  /** Slots for memory, which is HPy's business; another function than these means more. */
  private static final Set<String> ALLOCATION = Set.of("tp_alloc", "tp_free");

  private static final Set<String> STANDARD_ALLOCATION =
      Set.of(
          "PyType_GenericAlloc", "PyObject_Del", "PyObject_Free", "PyObject_GC_Del", "PyMem_Free");

  /** {@code hpy/autogen_hpyslot.h}, HPy 0.9, without the slots taken apart here. */
  private static final Set<String> SAME_SLOTS =
      Set.of(
          ("bf_getbuffer bf_releasebuffer mp_ass_subscript mp_length mp_subscript nb_absolute nb_add nb_and nb_bool "
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

  private final PortContext context;
  private final TypeDefinition type;
  private final SyntaxTree tree;
  private final SpecialMethods special;
  private final List<String> symbols = new ArrayList<>();
  private final PayloadObjects.@Nullable Payload payload;
  private final List<String> hidden;

  TypeSlots(PortContext context, TypeDefinition type, SpecialMethods special) {
    this.context = context;
    this.type = type;
    this.tree = type.tree();
    this.special = special;
    this.payload = context.payloads().of(type);
    this.hidden = payload == null ? symbols : new ArrayList<>();
  }

  /**
   * The definitions that work on the struct alone, where another type than this one has it; else
   * they are among {@link #define}'s.
   */
  List<String> hidden() {
    return hidden == symbols ? List.of() : List.copyOf(hidden);
  }

  /** The definitions of all slots, methods, members and attributes, in order. */
  List<String> define() {
    for (TypeDefinition.Slot slot : type.slots()) {
      String target = slot.target();
      if (payload != null && new PayloadSlots(context, payload).covers(tree, slot)) {
        continue;
      }
      if (payload != null && slot.isObjects() && type.slot("tp_init") == null) {
        continue; // Its classes may call object.__new__, as long as it is what they inherit.
      }
      if (target == null) {
        context.blockModule("This slot was not understood.", tree, slot.place());
      } else {
        define(slot, target);
      }
    }
    TypeDefinition.Slot init = type.slot("tp_init");
    if (!type.isStatic() && init != null && type.slot("tp_new") == null) {
      // GraalPy 24.2.2 does not see that object.__new__ is to leave the arguments to such a type.
      function(new TypeDefinition.Slot("tp_new", init.value(), init.place()), "PyType_GenericNew");
    }
    if (payload != null) {
      inheritedDeallocation();
      String dict = new PayloadSlots(context, payload).hideDict(type);
      if (dict != null) {
        symbols.add(dict);
      }
    }
    traversal();
    return List.copyOf(symbols);
  }

  /** A hidden type derives from no other, so it has to name what its base type would give back. */
  private void inheritedDeallocation() {
    Expression base = type.slot("tp_dealloc") != null ? null : type.field("base");
    String name = base == null ? null : Words.plainName(base);
    StructInitializer of = name == null ? null : context.extension().definitions().get(name);
    while (of != null) {
      Expression function = of.field("tp_dealloc");
      String target = function == null ? null : Words.plainName(function);
      if (target != null) {
        deallocation(target);
        return;
      }
      String next = TypeMaking.baseOf(of);
      of = next == null ? null : context.extension().definitions().get(next);
    }
  }

  private void deallocation(String target) {
    String symbol = new Deallocation(context, type).rewrite(target);
    if (symbol != null) {
      hidden.add(symbol);
    }
  }

  private void traversal() {
    Expression size = type.field("basicsize");
    StructModel struct = size == null ? null : ObjectStructs.structOf(context, tree, size);
    if (struct != null || isBare(size)) {
      String symbol = new Traversal(context, type, struct).define();
      if (symbol != null) {
        hidden.add(symbol);
      }
    } else if (type.slot("tp_traverse") != null) {
      context.blockModule(
          "The struct that this type's objects have was not found.", tree, type.declaration());
    }
  }

  /** Whether a size is that of an object without a struct of its own, or of its base's objects. */
  private boolean isBare(@Nullable Expression size) {
    return size == null || tree.text(size).matches("0|sizeof\\s*\\(\\s*PyObject\\s*\\)");
  }

  private void define(TypeDefinition.Slot slot, String target) {
    String name = slot.name();
    switch (name) {
      case "tp_methods" -> methods(target);
      case "tp_members" -> {
        symbols.addAll(new TypeAttributes(context, tree).members(target, payload));
        special.attributes(context.extension().slotTables().get(target));
      }
      case "tp_getset" -> {
        symbols.addAll(new TypeAttributes(context, tree).getsets(target, payload));
        special.attributes(context.extension().slotTables().get(target));
      }
      case "tp_traverse" -> {
        return;
      }
      case "tp_clear" -> new ClearFunction(context, type).remove(target);
      case "tp_dealloc" -> deallocation(target);
      default -> {
        if (isDropped(name, target)) {
          return;
        }
        if (SAME_SLOTS.contains(name)) {
          function(slot, target);
        } else if (SpecialMethods.covers(name)) {
          symbols.addAll(special.define(slot, target));
        } else {
          context.blockModule("HPy 0.9 has no slot for " + name + ".", tree, slot.place());
        }
      }
    }
  }

  private void methods(String target) {
    symbols.addAll(context.definitions().ofTable(target));
    MethodTable table = context.extension().methodTables().get(target);
    FunctionModel hidden = table == null ? null : BoundMethods.hiddenBySlot(context, type, table);
    if (hidden != null) {
      context.block(
          hidden,
          "METH_COEXIST puts it beside the slot of the same name; HPy 0.9 has only one of them.",
          null);
    }
  }

  private static boolean isDropped(String name, String target) {
    return DROPPED.contains(name)
        || (ALLOCATION.contains(name) && STANDARD_ALLOCATION.contains(target))
        || (name.equals("tp_getattro") && target.equals("PyObject_GenericGetAttr"))
        || (name.equals("tp_setattro") && target.equals("PyObject_GenericSetAttr"));
  }

  private void function(TypeDefinition.Slot slot, String target) {
    FunctionModel function = context.extension().function(target);
    boolean generic = target.equals("PyType_GenericNew") && slot.name().equals("tp_new");
    if (function == null && !generic) {
      context.blockModule(
          "The function of this slot is not defined in the module's own code.", tree, slot.place());
      return;
    }
    String same = context.definitions().of(target, slot.name());
    if (isCall(slot)) {
      special.publish("__call__");
    }
    if (same != null) {
      symbols.add(same);
      return;
    }
    String first = context.definitions().of(target);
    String stem = generic ? "generic_new" : target;
    String symbol = context.names().fresh(stem + (first == null ? "_def" : "_" + slot.name()));
    if (first == null && !context.definitions().use(target)) {
      context.blockModule(
          "The function " + target + " is entered in two different ways.", tree, slot.place());
      return;
    }
    boolean call = isCall(slot);
    if (call && first != null) {
      context.blockModule(
          "The function " + target + " is entered in two different ways.", tree, slot.place());
    }
    context.definitions().set(target, slot.name(), symbol);
    DefinitionSite site =
        function == null ? null : new DefinitionSite(context, function, tree, type.firstTable());
    String storage = site == null ? "static " : site.storage();
    String text =
        call
            ? "HPyDef_METH_IMPL(" + symbol + ", \"__call__\", " + target + ", HPyFunc_KEYWORDS)\n"
            : first == null
                ? macro(symbol, target, slot)
                : alias(symbol, target, slot, first, storage);
    if (site != null && site.isElsewhere()) {
      site.put(symbol, Template.text(text));
    } else {
      place(function, text);
    }
    symbols.add(symbol);
  }

  /** HPy's slot for calls adds to the struct, so it cannot be where there is none. */
  private boolean isCall(TypeDefinition.Slot slot) {
    return payload != null && slot.name().equals("tp_call");
  }

  private static String macro(String symbol, String target, TypeDefinition.Slot slot) {
    String function = target.equals("PyType_GenericNew") ? "HPyType_GenericNew" : target;
    return "HPyDef_SLOT_IMPL(" + symbol + ", " + function + ", HPy_" + slot.name() + ")\n";
  }

  /** One function can be used by only one definition macro, so a second one is spelled out. */
  private String alias(
      String symbol, String target, TypeDefinition.Slot slot, String first, String storage) {
    String unit = context.edits(tree).layout().indentUnit();
    return storage
        + "HPyDef "
        + symbol
        + " = {\n"
        + unit
        + ".kind = HPyDef_Kind_Slot,\n"
        + unit
        + ".slot = {\n"
        + (unit + unit + ".slot = HPy_" + slot.name() + ",\n")
        + (unit + unit + ".impl = (HPyCFunction)" + target + ",\n")
        + (unit + unit + ".cpy_trampoline = (cpy_PyCFunction)" + first + "_trampoline,\n")
        + unit
        + "},\n};\n";
  }

  /** Before the function, or before the type's first table if the function comes later. */
  private void place(@Nullable FunctionModel function, String text) {
    int table = type.firstTable();
    int before = function == null ? table : function.tree().range(function.definition()).start();
    boolean here = before < table;
    context
        .edits(tree)
        .insert(Math.min(before, table), here ? text : text + "\n", Order.DEFINITION);
  }
}
