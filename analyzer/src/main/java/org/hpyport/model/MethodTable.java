package org.hpyport.model;

import java.util.List;
import java.util.Set;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.ExternalDeclaration.Declaration;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * A {@code PyMethodDef} array.
 *
 * @param tree the file it stands in
 * @param variable its C name
 * @param declaration the whole declaration
 * @param rows its rows without the sentinel
 */
public record MethodTable(
    SyntaxTree tree, String variable, Declaration declaration, List<Row> rows) {
  public MethodTable {
    rows = List.copyOf(rows);
  }

  /**
   * One row.
   *
   * @param node the whole row
   * @param name the expression for the Python name
   * @param function the C function's name, or {@code null} if it is no plain name
   * @param flags the {@code METH_*} words
   * @param flagsUnderstood whether the flags are nothing but such words
   * @param doc the expression for the docstring, or {@code null}
   */
  public record Row(
      Expression node,
      Expression name,
      @Nullable String function,
      Set<String> flags,
      boolean flagsUnderstood,
      @Nullable Expression doc) {
    public Row {
      flags = Set.copyOf(flags);
    }
  }
}
