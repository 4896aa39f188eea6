package org.hpyport.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.diagnostic.Location;
import org.hpyport.diagnostic.Severity;
import org.hpyport.model.SlotTable;
import org.hpyport.model.StructInitializer;
import org.hpyport.model.Words;
import org.hpyport.rewrite.EditSet;
import org.hpyport.rewrite.Template;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/** A {@code PyModuleDef} becomes an {@code HPyModuleDef} of the same name. */
final class ModuleDefinition {
  private static final List<String> HOOKS = List.of("m_traverse", "m_clear", "m_free");

  private final PortContext context;
  private final StructInitializer definition;
  private final String simpleName;
  private final SyntaxTree tree;
  private final EditSet edits;

  ModuleDefinition(PortContext context, StructInitializer definition, String simpleName) {
    this.context = context;
    this.definition = definition;
    this.simpleName = simpleName;
    this.tree = definition.tree();
    this.edits = context.edits(tree);
  }

  /**
   * @param exec the exec function made from the init function, or {@code null} if there is none
   * @param execSymbol the name of its definition
   */
  void rewrite(@Nullable String exec, @Nullable String execSymbol) {
    if (hasState()) {
      context.blockModule(
          "The module keeps state of its own (m_size); HPy 0.9 has none.",
          tree,
          definition.declaration());
      return;
    }
    slots();
    int start = tree.range(definition.declaration()).start();
    String table = methodTable();
    int first = start;
    if (table != null) {
      context.definitions().setTableOfModule(table);
      TextRange range =
          tree.range(
              Objects.requireNonNull(context.extension().methodTables().get(table)).declaration());
      first = Math.min(first, range.start());
    }
    if (exec != null) {
      edits.insert(
          first,
          "HPyDef_SLOT_IMPL(" + execSymbol + ", " + exec + ", HPy_mod_exec)\n\n",
          Order.DEFINITION);
    }
    String unit = edits.layout().indentUnit();
    String defines = table;
    if (defines == null && !context.definitions().ofModule().isEmpty()) {
      defines = context.names().fresh(simpleName + "_defines");
      edits.insert(
          start, array("HPyDef", defines, context.definitions().ofModule(), unit), Order.NORMAL);
    }
    String globals = null;
    List<String> names = new ArrayList<>();
    context.globals().all().forEach(g -> names.add(g.variable().name()));
    for (String payloads : context.payloads().variables()) {
      for (String global : List.of("get", "set", "types", "dict")) {
        names.add(payloads + "." + global);
      }
    }
    if (!names.isEmpty()) {
      globals = context.names().fresh(simpleName + "_globals");
      edits.insert(start, array("HPyGlobal", globals, names, unit), Order.NORMAL);
    }
    Template struct = struct(defines, globals, unit);
    Comments.putBefore(edits, tree, definition.declaration().span(), struct.holes());
    edits.replaceAbsorbing(tree.range(definition.declaration()), struct);
  }

  private Template struct(@Nullable String defines, @Nullable String globals, String unit) {
    boolean isStatic = definition.declaration().specifiers().hasStorage("static");
    Template.Builder out =
        Template.builder()
            .text((isStatic ? "static " : "") + "HPyModuleDef " + definition.variable() + " = {\n");
    Expression doc = definition.field("m_doc");
    if (doc != null && !Words.isNull(doc, tree)) {
      out.text(unit + ".doc = ").hole(tree.range(doc)).text(",\n");
    }
    out.text(unit + ".size = 0,\n");
    if (defines != null) {
      out.text(unit + ".defines = " + defines + ",\n");
    }
    if (globals != null) {
      out.text(unit + ".globals = " + globals + ",\n");
    }
    return out.text("};").build();
  }

  private static String array(String type, String name, List<String> symbols, String unit) {
    StringBuilder out = new StringBuilder("static " + type + " *" + name + "[] = {\n");
    for (String symbol : symbols) {
      out.append(unit).append("&").append(symbol).append(",\n");
    }
    return out.append(unit).append("NULL\n};\n\n").toString();
  }

  private boolean hasState() {
    Expression size = definition.field("m_size");
    if (size == null) {
      return false;
    }
    String text = tree.text(size).replaceAll("[\\s()]", "");
    return !text.matches("-?[0-9]+[lLuU]*") || text.matches("0*[1-9][0-9]*[lLuU]*");
  }

  private @Nullable String methodTable() {
    Expression methods = definition.field("m_methods");
    if (methods == null || Words.isNull(methods, tree)) {
      return null;
    }
    String name = Words.plainName(methods);
    if (name == null || !context.extension().methodTables().containsKey(name)) {
      context.blockModule("The module's method table was not found.", tree, methods);
      return null;
    }
    return name;
  }

  /** Drops the slot table and what has no meaning under HPy. */
  private void slots() {
    for (String hook : HOOKS) {
      Expression value = definition.field(hook);
      if (value != null && !Words.isNull(value, tree)) {
        context.blockModule("HPy modules have no " + hook + " function.", tree, value);
      }
    }
    Expression slots = definition.field("m_slots");
    if (slots == null || Words.isNull(slots, tree)) {
      return;
    }
    String name = Words.plainName(slots);
    SlotTable table = name == null ? null : context.extension().slotTables().get(name);
    if (table == null) {
      context.blockModule("The module's slots were not found.", tree, slots);
      return;
    }
    for (SlotTable.Row row : table.rows()) {
      String slot = row.word(0);
      if ("Py_mod_create".equals(slot)) {
        context.blockModule("The module makes its own module object.", tree, row.node());
      } else if ("Py_mod_exec".equals(slot)) {
        if (row.word(1) == null || context.extension().function(row.word(1)) == null) {
          context.blockModule("This exec function is not known.", tree, row.node());
        }
      } else {
        context.report(
            Diagnostic.at(
                PortRules.BEHAVIOUR_DIFFERS,
                Severity.NOTE,
                "HPy 0.9 has no counterpart of this slot; it is dropped.",
                new Location(tree.file(), tree.range(row.node()), "")));
      }
    }
    context
        .edits(table.tree())
        .deleteAbsorbing(withBlankLine(table.tree().range(table.declaration())));
  }

  /** The declaration with its lines and the blank line after it. */
  private TextRange withBlankLine(TextRange declaration) {
    TextRange lines = edits.layout().statementWithLine(declaration);
    String text = tree.file().text();
    if (lines.end() < text.length() && edits.layout().endsLine(lines.end())) {
      return new TextRange(lines.start(), edits.layout().nextLine(lines.end()));
    }
    return lines;
  }
}
