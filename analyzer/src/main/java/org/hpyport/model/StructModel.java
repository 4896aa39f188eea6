package org.hpyport.model;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hpyport.syntax.Specifier;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * A struct or union of the project.
 *
 * @param name its typedef name, or {@code struct tag}
 * @param tree the file it is defined in
 * @param node its definition
 * @param fields field types by name, in order
 * @param head the macro it begins with ({@code PyObject_HEAD}…), or {@code null}
 * @param baseField the first field, if that is an object struct itself, else {@code null}
 */
public record StructModel(
    String name,
    SyntaxTree tree,
    Specifier.StructType node,
    Map<String, CType> fields,
    @Nullable String head,
    @Nullable String baseField) {
  public StructModel {
    fields = new LinkedHashMap<>(fields);
  }

  /** Whether instances are Python objects. */
  public boolean isObject() {
    return head != null || baseField != null;
  }
}
