package org.hpyport.model;

import java.util.List;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.ExternalDeclaration.Declaration;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * An array of definition rows that are read by position or field name: {@code PyType_Slot}, {@code
 * PyModuleDef_Slot}, {@code PyMemberDef}, {@code PyGetSetDef}.
 *
 * @param tree the file it stands in
 * @param type the row struct's name
 * @param variable its C name
 * @param declaration the whole declaration
 * @param rows its rows without the sentinel
 */
public record SlotTable(
    SyntaxTree tree, String type, String variable, Declaration declaration, List<Row> rows) {
  public SlotTable {
    rows = List.copyOf(rows);
  }

  /**
   * One row.
   *
   * @param node the whole row
   * @param values the row's values in field order; {@code null} where a field is not initialised
   */
  public record Row(Expression node, List<@Nullable Expression> values) {

    /** The value of the {@code i}-th field, or {@code null}. */
    public @Nullable Expression value(int i) {
      return i < values.size() ? values.get(i) : null;
    }

    /** The {@code i}-th field as a plain name, casts and {@code &} removed, or {@code null}. */
    public @Nullable String word(int i) {
      Expression e = value(i);
      return e == null ? null : Words.plainName(e);
    }
  }
}
