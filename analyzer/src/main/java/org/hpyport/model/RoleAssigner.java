package org.hpyport.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/** Tells from the definition tables and from what capsules keep how each function is entered. */
final class RoleAssigner {
  private final Map<String, FunctionRole> roles = new LinkedHashMap<>();

  private RoleAssigner() {}

  /** The roles of all functions named in tables or kept by capsules, by C name. */
  static Map<String, FunctionRole> assign(
      DefinitionTables tables, List<SyntaxTree> trees, Map<String, FunctionModel> functions) {
    RoleAssigner assigner = new RoleAssigner();
    trees.forEach(tree -> HpyDefinition.in(tree).forEach(assigner::definition));
    tables.methods.values().forEach(assigner::methods);
    tables.slots.values().forEach(assigner::slots);
    tables.structs.values().forEach(assigner::staticType);
    for (FunctionModel f : functions.values()) {
      CapsuleCall.in(f).stream()
          .map(CapsuleCall::destructorName)
          .filter(functions::containsKey)
          .forEach(name -> assigner.put(name, new FunctionRole.CapsuleDestructor()));
    }
    return assigner.roles;
  }

  private void definition(HpyDefinition definition) {
    for (int i = 0; i < definition.functions().size(); i++) {
      put(definition.functions().get(i), definition.role(i));
    }
  }

  private void methods(MethodTable table) {
    for (MethodTable.Row row : table.rows()) {
      if (row.function() == null) {
        continue;
      }
      put(
          row.function(),
          CallConvention.of(row.flags())
              .<FunctionRole>map(FunctionRole.Method::new)
              .orElseGet(
                  () -> new FunctionRole.Unclear("its method flags name no calling convention")));
    }
  }

  private void slots(SlotTable table) {
    for (SlotTable.Row row : table.rows()) {
      switch (table.type()) {
        case "PyType_Slot" -> typeSlot(row);
        case "PyModuleDef_Slot" -> {
          if ("Py_mod_exec".equals(row.word(0))) {
            put(row.word(1), new FunctionRole.ModuleExec());
          }
        }
        case "PyGetSetDef" -> {
          put(row.word(1), new FunctionRole.Getter());
          put(row.word(2), new FunctionRole.Setter());
        }
        default -> {}
      }
    }
  }

  private void typeSlot(SlotTable.Row row) {
    String slot = row.word(0);
    if (slot != null && slot.startsWith("Py_")) {
      put(row.word(1), new FunctionRole.Slot(slot.substring("Py_".length())));
    }
  }

  /** Slots that stand in the initialiser of their {@code PyType_Spec}: a compound literal. */
  private void ownSlots(StructInitializer spec) {
    Expression slots = spec.field("slots");
    if (!spec.type().equals("PyType_Spec") || slots == null) {
      return;
    }
    if (Words.bare(slots) instanceof Expression.CompoundLiteral literal) {
      for (Expression.Initializer row : literal.initializers().items()) {
        if (row.value() instanceof Expression.InitializerList list) {
          typeSlot(new SlotTable.Row(list, list.items().stream().map(i -> i.value()).toList()));
        }
      }
    }
  }

  private void staticType(StructInitializer definition) {
    ownSlots(definition);
    if (MethodSuites.isTypeOrSuite(definition.type())) {
      definition
          .fields()
          .forEach((field, value) -> put(Words.plainName(value), new FunctionRole.Slot(field)));
    }
  }

  private void put(@Nullable String function, FunctionRole role) {
    if (function == null) {
      return;
    }
    FunctionRole known = roles.putIfAbsent(function, role);
    boolean alike =
        known instanceof FunctionRole.Slot a
            && role instanceof FunctionRole.Slot b
            && MethodSuites.isCalledAlike(a.slot(), b.slot());
    if (known != null && !known.equals(role) && !alike) {
      roles.put(function, new FunctionRole.Unclear("it is entered in two different ways"));
    }
  }
}
