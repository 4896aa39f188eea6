package org.hpyport.migration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hpyport.model.SlotTable;
import org.hpyport.model.StructInitializer;
import org.hpyport.model.Words;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.ExternalDeclaration.Declaration;
import org.hpyport.syntax.SyntaxNode;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * A type as a module defines it, whichever way: by a {@code PyType_Spec} with its slot table, or by
 * a static {@code PyTypeObject} with its method suites.
 *
 * @param tree the file it stands in
 * @param variable the C name of the spec or of the static type
 * @param declaration the declaration of the spec or of the static type
 * @param tables the slot table or the method suites
 * @param slots what fills its slots, in order
 * @param fields the other fields: {@code name}, {@code basicsize}, {@code itemsize}, {@code flags},
 *     {@code doc}, {@code base}
 * @param isStatic whether it is a {@code PyTypeObject}
 */
record TypeDefinition(
    SyntaxTree tree,
    String variable,
    Declaration declaration,
    List<Declaration> tables,
    List<Slot> slots,
    Map<String, Expression> fields,
    boolean isStatic) {
  private static final Set<String> OWN_FIELDS =
      Set.of("name", "basicsize", "itemsize", "flags", "doc", "base");
  private static final Set<String> SUITES =
      Set.of("tp_as_number", "tp_as_sequence", "tp_as_mapping", "tp_as_async", "tp_as_buffer");

  TypeDefinition {
    tables = List.copyOf(tables);
    slots = List.copyOf(slots);
    fields = new LinkedHashMap<>(fields);
  }

  /**
   * What fills a slot.
   *
   * @param name the slot without prefix: {@code tp_init}, {@code nb_add}
   * @param value the function or table
   * @param place what to point to in messages
   */
  record Slot(String name, Expression value, SyntaxNode place) {
    /**
     * The function or table as a plain name, or {@code null}. What {@code object} makes objects
     * with is what types of HPy have anyway.
     */
    @Nullable String target() {
      return isObjects() ? "PyType_GenericNew" : Words.plainName(value);
    }

    /** Whether it is what {@code object} makes objects with. */
    boolean isObjects() {
      return Words.bare(value) instanceof Expression.Member m
          && m.name().equals("tp_new")
          && "PyBaseObject_Type".equals(Words.plainName(m.object()));
    }
  }

  @Nullable Expression field(String name) {
    return fields.get(name);
  }

  /** The slot of that name, or {@code null}. */
  @Nullable Slot slot(String name) {
    return slots.stream().filter(s -> s.name().equals(name)).findFirst().orElse(null);
  }

  /** Where the first of what lists the type's definitions begins. */
  int firstTable() {
    int first = tree.range(declaration).start();
    for (Declaration table : isStatic ? List.<Declaration>of() : tables) {
      first = Math.min(first, tree.range(table).start());
    }
    return first;
  }

  /** Reads a specification, or says why it cannot be ported and gives {@code null}. */
  static @Nullable TypeDefinition ofSpec(PortContext context, StructInitializer definition) {
    SyntaxTree tree = definition.tree();
    Expression slotsValue = definition.field("slots");
    String slotsName = slotsValue == null ? null : Words.plainName(slotsValue);
    SlotTable table = slotsName == null ? null : context.extension().slotTables().get(slotsName);
    if (table == null || !table.tree().file().equals(tree.file())) {
      context.blockModule("The slots of this type were not found.", tree, definition.declaration());
      return null;
    }
    Map<String, Expression> fields = new LinkedHashMap<>(definition.fields());
    fields.remove("slots");
    List<Slot> slots = new ArrayList<>();
    for (SlotTable.Row row : table.rows()) {
      String slot = row.word(0);
      Expression value = row.value(1);
      if (slot == null || value == null || !slot.startsWith("Py_")) {
        context.blockModule("This slot was not understood.", tree, row.node());
        return null;
      }
      String name = slot.substring("Py_".length());
      if (name.equals("tp_doc") || name.equals("tp_base")) {
        fields.put(name.substring("tp_".length()), value);
      } else {
        slots.add(new Slot(name, value, row.node()));
      }
    }
    return new TypeDefinition(
        tree,
        definition.variable(),
        definition.declaration(),
        List.of(table.declaration()),
        slots,
        fields,
        false);
  }

  /** Reads a static type, or says why it cannot be ported and gives {@code null}. */
  static @Nullable TypeDefinition ofStatic(PortContext context, StructInitializer definition) {
    SyntaxTree tree = definition.tree();
    List<Declaration> tables = new ArrayList<>();
    List<Slot> slots = new ArrayList<>();
    Map<String, Expression> fields = new LinkedHashMap<>();
    for (Map.Entry<String, Expression> entry : definition.fields().entrySet()) {
      String field = entry.getKey();
      Expression value = entry.getValue();
      String word = field.startsWith("tp_") ? field.substring("tp_".length()) : field;
      if (Words.isNull(value, tree) || field.equals("ob_type") || field.equals("ob_base")) {
        continue;
      }
      if (SUITES.contains(field)) {
        String name = Words.plainName(value);
        StructInitializer suite = name == null ? null : context.extension().definitions().get(name);
        if (suite == null || !suite.tree().file().equals(tree.file())) {
          context.blockModule("The methods of " + field + " were not found.", tree, value);
          return null;
        }
        tables.add(suite.declaration());
        suite
            .fields()
            .forEach(
                (slot, f) -> {
                  if (!Words.isNull(f, tree)) {
                    slots.add(new Slot(slot, f, f));
                  }
                });
      } else if (OWN_FIELDS.contains(word)) {
        fields.put(word, value);
      } else {
        slots.add(new Slot(field, value, value));
      }
    }
    return new TypeDefinition(
        tree, definition.variable(), definition.declaration(), tables, slots, fields, true);
  }
}
