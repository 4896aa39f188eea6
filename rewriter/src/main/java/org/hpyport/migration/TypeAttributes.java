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

  /** Rewrites a {@code PyMemberDef} table and gives the names of its definitions. */
  List<String> members(String variable) {
    SlotTable table = table(variable, "PyMemberDef");
    List<String> symbols = new ArrayList<>(context.symbolsOf(variable));
    if (table == null || !symbols.isEmpty()) {
      return symbols;
    }
    Template.Builder out = Template.builder();
    for (SlotTable.Row row : table.rows()) {
      String type = row.word(1);
      String code = type == null ? null : MEMBER_TYPES.get(type.replaceFirst("^(Py_)?T_", ""));
      Expression name = row.value(0);
      Expression offset = row.value(2);
      if (code == null || name == null || offset == null || isSpecial(name)) {
        context.blockModule("This member has no counterpart in HPy.", tree, row.node());
        continue;
      }
      String symbol = context.names().fresh(variable + "_" + (symbols.size() + 1));
      if (code.startsWith("OBJECT")) {
        out.text(symbols.isEmpty() ? "" : "\n");
        new ObjectMember(context, tree, row).define(out, symbol, code.equals("OBJECT_EX"));
        symbols.add(symbol);
        continue;
      }
      out.text(symbols.isEmpty() ? "" : "\n")
          .text("HPyDef_MEMBER(" + symbol + ", ")
          .hole(tree.range(name))
          .text(", HPyMember_" + code + ", ")
          .hole(tree.range(offset));
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
      symbols.add(symbol);
    }
    replace(table, out.build());
    context.setSymbolsOf(variable, symbols);
    return symbols;
  }

  static boolean isReadOnly(SyntaxTree tree, Expression flags) {
    return READ_ONLY.contains(tree.text(flags).trim());
  }

  private boolean isSpecial(Expression name) {
    return tree.text(name).contains("__");
  }

  /** Rewrites a {@code PyGetSetDef} table and gives the names of its definitions. */
  List<String> getsets(String variable) {
    SlotTable table = table(variable, "PyGetSetDef");
    List<String> symbols = new ArrayList<>(context.symbolsOf(variable));
    if (table == null || !symbols.isEmpty()) {
      return symbols;
    }
    Template.Builder out = Template.builder();
    for (SlotTable.Row row : table.rows()) {
      String get = function(row, 1);
      String set = function(row, 2);
      Expression name = row.value(0);
      if (name == null || (get == null && set == null)) {
        context.blockModule("This attribute was not understood.", tree, row.node());
        continue;
      }
      String symbol = context.names().fresh(variable + "_" + (symbols.size() + 1));
      if (isElsewhere(get) || isElsewhere(set)) {
        if (!elsewhere(row, symbol, get, set, table)) {
          context.blockModule(
              "The functions of this attribute stand in another file.", tree, row.node());
        }
        symbols.add(symbol);
        continue;
      }
      if (isUsed(get, "getter") || isUsed(set, "setter")) {
        if (!spelledOut(out, row, symbol, get, set, symbols.isEmpty())) {
          context.blockModule("Its functions serve another attribute as well.", tree, row.node());
        }
        symbols.add(symbol);
        continue;
      }
      if (get != null) {
        context.useInDefinition(get);
        context.setDefinitionOf(get, "getter", symbol + "_get");
      }
      if (set != null) {
        context.useInDefinition(set);
        context.setDefinitionOf(set, "setter", symbol + "_set");
      }
      String macro = get == null ? "SET" : set == null ? "GET" : "GETSET";
      out.text(symbols.isEmpty() ? "" : "\n")
          .text("HPyDef_" + macro + "_IMPL(" + symbol + ", ")
          .hole(tree.range(name))
          .text((get == null ? "" : ", " + get) + (set == null ? "" : ", " + set));
      doc(out, row.value(3));
      Expression closure = row.value(4);
      if (closure != null && !Words.isNull(closure, tree)) {
        out.text(", .closure = ").hole(tree.range(closure));
      }
      out.text(")");
      symbols.add(symbol);
    }
    replace(table, out.build());
    context.setSymbolsOf(variable, symbols);
    return symbols;
  }

  private boolean isElsewhere(@org.jspecify.annotations.Nullable String function) {
    FunctionModel known = function == null ? null : context.extension().function(function);
    return known != null && !known.file().equals(tree.file());
  }

  /** A row whose functions stand in another file, where its definition goes; false if it cannot. */
  private boolean elsewhere(
      SlotTable.Row row,
      String symbol,
      @org.jspecify.annotations.Nullable String get,
      @org.jspecify.annotations.Nullable String set,
      SlotTable table) {
    FunctionModel getter = get == null ? null : context.extension().function(get);
    FunctionModel setter = set == null ? null : context.extension().function(set);
    FunctionModel later = getter == null ? setter : getter;
    if (later == null
        || (getter != null && setter != null && !getter.file().equals(setter.file()))
        || isUsed(get, "getter")
        || isUsed(set, "setter")) {
      return false;
    }
    DefinitionSite site =
        new DefinitionSite(context, later, tree, tree.range(table.declaration()).start());
    Expression name = row.value(0);
    Expression doc = row.value(3);
    Expression closure = row.value(4);
    boolean documented = doc != null && !Words.isNull(doc, tree);
    Template nameText = name == null ? null : site.text(name);
    Template docText = doc == null || !documented ? Template.text("") : site.text(doc);
    if (nameText == null || docText == null || (closure != null && !Words.isNull(closure, tree))) {
      return false;
    }
    String macro = get == null ? "SET" : set == null ? "GET" : "GETSET";
    Template.Builder out =
        Template.builder()
            .text("HPyDef_" + macro + "_IMPL(" + symbol + ", ")
            .template(nameText)
            .text((get == null ? "" : ", " + get) + (set == null ? "" : ", " + set));
    if (documented) {
      out.text(",\n    .doc = ").template(docText);
    }
    if (get != null) {
      context.useInDefinition(get);
      context.setDefinitionOf(get, "getter", symbol + "_get");
    }
    if (set != null) {
      context.useInDefinition(set);
      context.setDefinitionOf(set, "setter", symbol + "_set");
    }
    FunctionModel first =
        getter != null
                && setter != null
                && setter.definition().span().first() < getter.definition().span().first()
            ? setter
            : later;
    int start = first.tree().range(first.definition()).start();
    context.edits(first).insert(start, out.text(")\n").build(), Order.DEFINITION);
    site.declare(symbol);
    return true;
  }

  private boolean isUsed(@org.jspecify.annotations.Nullable String function, String slot) {
    return function != null && context.definitionOf(function, slot) != null;
  }

  /**
   * A row whose functions other rows use as well: one function can be used by only one definition
   * macro. False if only one of its two functions has a definition yet.
   */
  private boolean spelledOut(
      Template.Builder out,
      SlotTable.Row row,
      String symbol,
      @org.jspecify.annotations.Nullable String get,
      @org.jspecify.annotations.Nullable String set,
      boolean first) {
    String getter = get == null ? null : context.definitionOf(get, "getter");
    String setter = set == null ? null : context.definitionOf(set, "setter");
    Expression name = row.value(0);
    if (name == null || (get != null && getter == null) || (set != null && setter == null)) {
      return false;
    }
    out.text(first ? "" : "\n")
        .text("HPyDef " + symbol + " = {\n    .kind = HPyDef_Kind_GetSet,\n")
        .text("    .getset = {\n        .name = ")
        .hole(tree.range(name));
    if (get != null) {
      out.text(",\n        .getter_impl = (HPyCFunction)" + get);
    }
    if (set != null) {
      out.text(",\n        .setter_impl = (HPyCFunction)" + set);
    }
    if (getter != null) {
      out.text(",\n        .getter_cpy_trampoline = (cpy_getter)" + getter + "_trampoline");
    }
    if (setter != null) {
      out.text(",\n        .setter_cpy_trampoline = (cpy_setter)" + setter + "_trampoline");
    }
    doc(out, row.value(3));
    Expression closure = row.value(4);
    if (closure != null && !Words.isNull(closure, tree)) {
      out.text(",\n        .closure = ").hole(tree.range(closure));
    }
    out.text(",\n    },\n};");
    return true;
  }

  private @org.jspecify.annotations.Nullable String function(SlotTable.Row row, int at) {
    Expression value = row.value(at);
    if (value == null || Words.isNull(value, tree)) {
      return null;
    }
    String name = Words.plainName(value);
    if (name == null || context.extension().function(name) == null) {
      context.blockModule("This function is not defined in the module's own code.", tree, value);
      return null;
    }
    return name;
  }

  private void doc(Template.Builder out, @org.jspecify.annotations.Nullable Expression doc) {
    if (doc != null && !Words.isNull(doc, tree)) {
      out.text(",\n    .doc = ").hole(tree.range(doc));
    }
  }

  private @org.jspecify.annotations.Nullable SlotTable table(String variable, String type) {
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
