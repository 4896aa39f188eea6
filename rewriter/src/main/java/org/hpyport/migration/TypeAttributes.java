package org.hpyport.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.SlotTable;
import org.hpyport.model.Words;
import org.hpyport.rewrite.Template;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * Member and getset tables become one definition a row, in the table's place. The definitions'
 * names are made of the table's name and the row's number.
 */
final class TypeAttributes {
  /** {@code structmember.h} to {@code HPyMember_FieldType}. */
  private static final Map<String, String> MEMBER_TYPES =
      Map.ofEntries(
          Map.entry("SHORT", "SHORT"),
          Map.entry("INT", "INT"),
          Map.entry("LONG", "LONG"),
          Map.entry("FLOAT", "FLOAT"),
          Map.entry("DOUBLE", "DOUBLE"),
          Map.entry("STRING", "STRING"),
          Map.entry("CHAR", "CHAR"),
          Map.entry("BYTE", "BYTE"),
          Map.entry("UBYTE", "UBYTE"),
          Map.entry("USHORT", "USHORT"),
          Map.entry("UINT", "UINT"),
          Map.entry("ULONG", "ULONG"),
          Map.entry("STRING_INPLACE", "STRING_INPLACE"),
          Map.entry("BOOL", "BOOL"),
          Map.entry("LONGLONG", "LONGLONG"),
          Map.entry("ULONGLONG", "ULONGLONG"),
          Map.entry("PYSSIZET", "HPYSSIZET"),
          Map.entry("NONE", "NONE"),
          Map.entry("OBJECT", "OBJECT"),
          Map.entry("OBJECT_EX", "OBJECT_EX"));

  private static final Set<String> READ_ONLY = Set.of("READONLY", "Py_READONLY", "1");

  private final PortContext context;
  private final SyntaxTree tree;

  TypeAttributes(PortContext context, SyntaxTree tree) {
    this.context = context;
    this.tree = tree;
  }

  /**
   * Rewrites a {@code PyMemberDef} table and gives the names of its definitions.
   *
   * @param payload how the objects keep their struct; {@code null} if it is their own
   */
  List<String> members(String variable, PayloadObjects.@Nullable Payload payload) {
    SlotTable table = table(variable, "PyMemberDef");
    List<String> symbols = new ArrayList<>(context.definitions().ofTable(variable));
    if (table == null || !symbols.isEmpty()) {
      return symbols;
    }
    Template.Builder out = Template.builder();
    for (SlotTable.Row row : table.rows()) {
      String type = row.word(1);
      String code = type == null ? null : MEMBER_TYPES.get(type.replaceFirst("^(Py_)?T_", ""));
      Expression name = row.value(0);
      Expression offset = row.value(2);
      if (payload != null && name != null && PayloadSlots.isOffset(tree.text(name))) {
        new PayloadSlots(context, payload).check(tree, offset, row.node());
        continue;
      }
      if (code == null || name == null || offset == null || isSpecial(name)) {
        context.blockModule("This member has no counterpart in HPy.", tree, row.node());
        continue;
      }
      String symbol = context.names().fresh(variable + "_" + (symbols.size() + 1));
      out.text(symbols.isEmpty() ? "" : "\n");
      if (code.startsWith("OBJECT")) {
        new ObjectMember(context, tree, row).define(out, symbol, code.equals("OBJECT_EX"));
      } else if (payload != null) {
        new ObjectMember(context, tree, row).defineValue(out, symbol, code);
      } else {
        flagsAndDoc(
            out.text("HPyDef_MEMBER(" + symbol + ", ")
                .template(name(tree, name))
                .text(", HPyMember_" + code + ", ")
                .hole(tree.range(offset)),
            row);
      }
      symbols.add(symbol);
    }
    replace(table, out.build());
    context.definitions().setOfTable(variable, symbols);
    return symbols;
  }

  /** The name under which an attribute is defined. */
  static Template name(SyntaxTree tree, Expression name) {
    String text = tree.text(name);
    return SpecialMethods.isOfTypes(text)
        ? Template.text(SpecialMethods.untilMade(text))
        : Template.around("", tree.range(name), "");
  }

  /** Writes what follows a member's offset. */
  private void flagsAndDoc(Template.Builder out, SlotTable.Row row) {
    Expression flags = row.value(3);
    if (flags != null && !Words.isNull(flags, tree)) {
      if (isReadOnly(tree, flags)) {
        out.text(", .readonly = 1");
      } else {
        context.blockModule("These member flags have no counterpart.", tree, flags);
      }
    }
    doc(out, row.value(4));
    out.text(")");
  }

  static boolean isReadOnly(SyntaxTree tree, Expression flags) {
    return READ_ONLY.contains(tree.text(flags).trim());
  }

  private boolean isSpecial(Expression name) {
    return tree.text(name).matches("\"__(weaklist|dict|vectorcall)offset__\"");
  }

  /**
   * Rewrites a {@code PyGetSetDef} table and gives the names of its definitions.
   *
   * @param payload how the objects keep their struct; {@code null} if it is their own
   */
  List<String> getsets(String variable, PayloadObjects.@Nullable Payload payload) {
    SlotTable table = table(variable, "PyGetSetDef");
    List<String> symbols = new ArrayList<>(context.definitions().ofTable(variable));
    if (table == null || !symbols.isEmpty()) {
      return symbols;
    }
    Template.Builder out = Template.builder();
    for (SlotTable.Row row : table.rows()) {
      if (payload != null && PayloadSlots.isGenericDict(row)) {
        continue;
      }
      FunctionModel get = function(row, 1);
      FunctionModel set = function(row, 2);
      if (row.value(0) == null || (get == null && set == null)) {
        context.blockModule("This attribute was not understood.", tree, row.node());
        continue;
      }
      String symbol = context.names().fresh(variable + "_" + (symbols.size() + 1));
      Template definition = new GetSetRow(context, table, row, symbol, get, set).define();
      if (definition != null) {
        out.text(symbols.isEmpty() ? "" : "\n").template(definition);
      }
      symbols.add(symbol);
    }
    replace(table, out.build());
    context.definitions().setOfTable(variable, symbols);
    return symbols;
  }

  private @Nullable FunctionModel function(SlotTable.Row row, int at) {
    Expression value = row.value(at);
    if (value == null || Words.isNull(value, tree)) {
      return null;
    }
    String name = Words.plainName(value);
    FunctionModel function = name == null ? null : context.extension().function(name);
    if (function == null) {
      context.blockModule("This function is not defined in the module's own code.", tree, value);
    }
    return function;
  }

  private void doc(Template.Builder out, @Nullable Expression doc) {
    if (doc != null && !Words.isNull(doc, tree)) {
      out.text(",\n    .doc = ").hole(tree.range(doc));
    }
  }

  private @Nullable SlotTable table(String variable, String type) {
    SlotTable table = context.extension().slotTables().get(variable);
    if (table == null || !table.type().equals(type) || !table.tree().file().equals(tree.file())) {
      context.blockModule(
          "The table " + variable + " was not found in this file.", tree, tree.root());
      return null;
    }
    return table;
  }

  private void replace(SlotTable table, Template definitions) {
    Comments.putBefore(context.edits(tree), tree, table.declaration().span(), definitions.holes());
    context.edits(tree).replaceAbsorbing(tree.range(table.declaration()), definitions);
  }
}
