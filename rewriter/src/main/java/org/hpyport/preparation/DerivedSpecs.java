package org.hpyport.preparation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hpyport.model.ExtensionModel;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.GivenValue;
import org.hpyport.model.SlotTable;
import org.hpyport.model.StructInitializer;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.rewrite.EditSet;
import org.hpyport.rewrite.SourceEdits;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * Types that are made from a {@code PyType_Spec} with another such type as their base become static
 * types that name their base, together with that one: only there does the text itself tell whose
 * struct begins with whose.
 */
final class DerivedSpecs {
  private static final Set<String> MAKERS =
      Set.of("PyType_FromModuleAndSpec", "PyType_FromSpecWithBases", "PyType_FromSpec");

  private final ExtensionModel model;
  private final NameSupply names;
  private final SourceEdits edits = new SourceEdits();

  /** The base of each type of a family by the variables of their specs; empty for none. */
  private final Map<String, String> bases = new LinkedHashMap<>();

  private final Map<String, String> types = new LinkedHashMap<>();

  private DerivedSpecs(ExtensionModel model) {
    this.model = model;
    this.names = new NameSupply(model);
  }

  /** The module with such types; the same one if it has none that are understood. */
  static PreparedModule of(PreparedModule module) {
    DerivedSpecs change = new DerivedSpecs(module.model());
    for (FunctionModel f : module.model().functions().values()) {
      f.walkBody(node -> change.derived(f, node instanceof Expression.Call c ? c : null));
    }
    boolean understood =
        !change.bases.isEmpty() && change.bases.keySet().stream().allMatch(change::isPlain);
    if (!understood) {
      return module;
    }
    change.rewrite();
    return module.after(change.edits);
  }

  /** The variable of the spec that a call makes a type from; {@code null} if it makes none. */
  private static @Nullable String spec(Expression.@Nullable Call c) {
    boolean makes = c != null && MAKERS.contains(String.valueOf(c.calleeName()));
    if (!makes || c == null) {
      return null;
    }
    int at = "PyType_FromModuleAndSpec".equals(c.calleeName()) ? 1 : 0;
    return at < c.arguments().size() ? Words.plainName(c.arguments().get(at)) : null;
  }

  private void derived(FunctionModel f, Expression.@Nullable Call c) {
    String spec = spec(c);
    if (spec == null || c == null || "PyType_FromSpec".equals(c.calleeName())) {
      return;
    }
    Expression base = c.arguments().get(c.arguments().size() - 1);
    Variable v = f.variable(Words.bare(base));
    String of = v == null || !v.isAutomatic() ? null : made(f, v);
    if (of != null && !of.equals(spec)) {
      bases.put(spec, of);
      bases.putIfAbsent(of, "");
    }
  }

  /**
   * The spec of the type that a variable gets wherever it gets anything; {@code null} if others.
   */
  private static @Nullable String made(FunctionModel f, Variable v) {
    String[] found = {null};
    boolean[] others = {false};
    f.walkBody(
        node -> {
          GivenValue given = GivenValue.of(f, node);
          if (given != null && v.equals(given.variable())) {
            String spec =
                spec(Words.bare(given.value()) instanceof Expression.Call made ? made : null);
            others[0] |= spec == null || (found[0] != null && !found[0].equals(spec));
            found[0] = spec;
          }
        });
    return others[0] ? null : found[0];
  }

  /** Whether the text of a spec tells all that a static type needs. */
  private boolean isPlain(String spec) {
    StructInitializer s = model.definitions().get(spec);
    SlotTable table = s == null ? null : slots(s);
    return s != null
        && table != null
        && table.tree() == s.tree()
        && model.sources().contains(s.tree())
        && s.declaration().declarators().size() == 1
        && table.rows().stream()
            .allMatch(r -> r.value(1) != null && String.valueOf(r.word(0)).startsWith("Py_tp_"));
  }

  private @Nullable SlotTable slots(StructInitializer spec) {
    Expression slots = spec.field("slots");
    String name = slots == null ? null : Words.plainName(slots);
    return name == null ? null : model.slotTables().get(name);
  }

  private void rewrite() {
    for (String spec : bases.keySet()) {
      String plain = spec.replaceFirst("_?[Ss]pec$", "");
      boolean free = !plain.equals(spec) && !plain.isEmpty() && !names.isTaken(plain);
      types.put(spec, names.fresh(free ? plain : spec + "_type"));
    }
    for (String spec : bases.keySet()) {
      StructInitializer s = model.definitions().get(spec);
      SlotTable table = s == null ? null : slots(s);
      if (s != null && table != null) {
        EditSet set = edits.of(s.tree().file());
        set.deleteStatement(s.tree().range(table.declaration()));
        set.replaceAbsorbing(s.tree().range(s.declaration()), text(spec, s, table));
      }
    }
    for (FunctionModel f : model.functions().values()) {
      f.walkBody(node -> made(f, node instanceof Expression.Call c ? c : null));
    }
  }

  private void made(FunctionModel f, Expression.@Nullable Call c) {
    String type = types.get(String.valueOf(spec(c)));
    if (type != null && c != null) {
      edits.of(f.file()).replaceAbsorbing(f.tree().range(c), type + "_make()");
    }
  }

  private String text(String spec, StructInitializer s, SlotTable table) {
    SyntaxTree tree = s.tree();
    String type = String.valueOf(types.get(spec));
    StringBuilder out = new StringBuilder("static PyTypeObject " + type + " = {\n");
    out.append("    PyVarObject_HEAD_INIT(NULL, 0)\n");
    for (String field : List.of("name", "basicsize", "itemsize", "flags")) {
      Expression value = s.field(field);
      if (value != null) {
        out.append("    .tp_").append(field).append(" = ").append(tree.text(value)).append(",\n");
      }
    }
    String base = String.valueOf(bases.get(spec));
    if (!base.isEmpty()) {
      out.append("    .tp_base = &").append(types.get(base)).append(",\n");
    }
    boolean makes = false;
    for (SlotTable.Row row : table.rows()) {
      String slot = String.valueOf(row.word(0)).substring("Py_".length());
      Expression value = row.value(1);
      makes |= slot.equals("tp_new");
      if (value != null) {
        out.append("    .").append(slot).append(" = ").append(tree.text(value)).append(",\n");
      }
    }
    weakReferences(tree, table, out);
    // A heap type that says nothing is made by what object makes objects with.
    String made = makes ? "" : "    " + type + ".tp_new = PyBaseObject_Type.tp_new;\n";
    return out.append("};\n\nstatic PyObject *\n")
        .append(type)
        .append("_make(void)\n{\n")
        .append(made)
        .append("    if (PyType_Ready(&" + type + ") < 0)\n        return NULL;\n")
        .append("    Py_INCREF(&" + type + ");\n    return (PyObject *)&" + type + ";\n}")
        .toString();
  }

  /** The member {@code __weaklistoffset__}; the C-API manual, "PyType_Slot.slot". */
  private void weakReferences(SyntaxTree tree, SlotTable slots, StringBuilder out) {
    for (SlotTable.Row row : slots.rows()) {
      String word = row.word(1);
      SlotTable members =
          "Py_tp_members".equals(row.word(0)) && word != null ? model.slotTables().get(word) : null;
      for (SlotTable.Row member : members == null ? List.<SlotTable.Row>of() : members.rows()) {
        Expression name = member.value(0);
        Expression offset = member.value(2);
        if (name != null && offset != null) {
          String slot =
              switch (tree.text(name)) {
                case "\"__weaklistoffset__\"" -> "tp_weaklistoffset";
                case "\"__dictoffset__\"" -> "tp_dictoffset";
                case "\"__vectorcalloffset__\"" -> "tp_vectorcall_offset";
                default -> "";
              };
          if (!slot.isEmpty()) {
            out.append("    .").append(slot).append(" = ").append(tree.text(offset)).append(",\n");
          }
        }
      }
    }
  }
}
