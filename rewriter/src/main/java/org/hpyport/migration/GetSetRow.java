package org.hpyport.migration;

import org.hpyport.model.FunctionModel;
import org.hpyport.model.SlotTable;
import org.hpyport.model.Words;
import org.hpyport.rewrite.Template;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * One row of a {@code PyGetSetDef} table. It becomes a definition macro in the table's place; one
 * beside its functions, if they stand in another file; or, if another definition macro names its
 * functions already, a definition that is spelled out.
 */
final class GetSetRow {
  private static final String GETTER = "getter";
  private static final String SETTER = "setter";

  private final PortContext context;
  private final SlotTable table;
  private final SlotTable.Row row;
  private final SyntaxTree tree;
  private final String symbol;
  private final @Nullable FunctionModel get;
  private final @Nullable FunctionModel set;

  /**
   * @param symbol what the definition is called
   */
  GetSetRow(
      PortContext context,
      SlotTable table,
      SlotTable.Row row,
      String symbol,
      @Nullable FunctionModel get,
      @Nullable FunctionModel set) {
    this.context = context;
    this.table = table;
    this.row = row;
    this.tree = table.tree();
    this.symbol = symbol;
    this.get = get;
    this.set = set;
  }

  /** The definition for the table's place, or {@code null} if none stands there. */
  @Nullable Template define() {
    boolean shared = known(get, GETTER) != null || known(set, SETTER) != null;
    if (isElsewhere(get) || isElsewhere(set)) {
      if (shared || !putBesideFunctions()) {
        context.blockModule(
            "The functions of this attribute stand in another file.", tree, row.node());
      }
      return null;
    }
    if (shared) {
      Template whole = spelledOut();
      if (whole == null) {
        context.blockModule("Its functions serve another attribute as well.", tree, row.node());
      }
      return whole;
    }
    note();
    return macro(named(), here(3), here(4));
  }

  private boolean isElsewhere(@Nullable FunctionModel function) {
    return function != null && !function.file().equals(tree.file());
  }

  /** The definition that names the function already, or {@code null}. */
  private @Nullable String known(@Nullable FunctionModel function, String slot) {
    return function == null ? null : context.definitions().of(function.name(), slot);
  }

  private void note() {
    if (get != null) {
      context.definitions().use(get.name());
      context.definitions().set(get.name(), GETTER, symbol + "_get");
    }
    if (set != null) {
      context.definitions().use(set.name());
      context.definitions().set(set.name(), SETTER, symbol + "_set");
    }
  }

  /** The value of a column where the table stands; nothing for a null pointer. */
  private Template here(int column) {
    Expression given = given(column);
    return given == null ? Template.text("") : Template.around("", tree.range(given), "");
  }

  /** The name under which the attribute is defined. */
  private Template named() {
    Expression name = given(0);
    return name == null ? here(0) : TypeAttributes.name(tree, name);
  }

  /** What stands in a column, or {@code null} if nothing or a null pointer does. */
  private @Nullable Expression given(int column) {
    Expression value = row.value(column);
    return value == null || Words.isNull(value, tree) ? null : value;
  }

  private Template macro(Template name, Template doc, Template closure) {
    String kind = get == null ? "SET" : set == null ? "GET" : "GETSET";
    return Template.builder()
        .text("HPyDef_" + kind + "_IMPL(" + symbol + ", ")
        .template(name)
        .text((get == null ? "" : ", " + get.name()) + (set == null ? "" : ", " + set.name()))
        .template(field(",\n    .doc = ", doc))
        .template(field(", .closure = ", closure))
        .text(")")
        .build();
  }

  private static Template field(String start, Template value) {
    return value.parts().isEmpty() ? value : Template.builder().text(start).template(value).build();
  }

  /** False if the definition cannot be written there. */
  private boolean putBesideFunctions() {
    FunctionModel first = get == null || (set != null && isBefore(set, get)) ? set : get;
    boolean together = get == null || set == null || get.file().equals(set.file());
    if (first == null || !together || given(4) != null) {
      return false;
    }
    DefinitionSite site =
        new DefinitionSite(context, first, tree, tree.range(table.declaration()).start());
    Expression attribute = row.value(0);
    Expression doc = given(3);
    Template name = attribute == null ? null : site.text(attribute);
    Template docText = doc == null ? Template.text("") : site.text(doc);
    if (name == null || docText == null) {
      return false;
    }
    note();
    Template macro = macro(name, docText, Template.text(""));
    site.put(symbol, Template.builder().template(macro).text("\n").build());
    return true;
  }

  private static boolean isBefore(FunctionModel a, FunctionModel b) {
    return a.definition().span().first() < b.definition().span().first();
  }

  /** {@code null} if only one of its two functions has a definition yet. */
  private @Nullable Template spelledOut() {
    String getter = known(get, GETTER);
    String setter = known(set, SETTER);
    if ((get != null && getter == null) || (set != null && setter == null)) {
      return null;
    }
    String start = ",\n        .";
    Template.Builder out =
        Template.builder()
            .text("HPyDef " + symbol + " = {\n    .kind = HPyDef_Kind_GetSet,\n")
            .text("    .getset = {\n        .name = ")
            .template(named());
    if (get != null) {
      out.text(start + "getter_impl = (HPyCFunction)" + get.name());
    }
    if (set != null) {
      out.text(start + "setter_impl = (HPyCFunction)" + set.name());
    }
    if (getter != null) {
      out.text(start + "getter_cpy_trampoline = (cpy_getter)" + getter + "_trampoline");
    }
    if (setter != null) {
      out.text(start + "setter_cpy_trampoline = (cpy_setter)" + setter + "_trampoline");
    }
    return out.template(field(",\n    .doc = ", here(3)))
        .template(field(start + "closure = ", here(4)))
        .text(",\n    },\n};")
        .build();
  }
}
