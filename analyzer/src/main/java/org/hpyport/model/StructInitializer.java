package org.hpyport.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.ExternalDeclaration.Declaration;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * A variable of one of {@code Python.h}'s definition structs with its initialiser read by field
 * name: {@code PyModuleDef}, {@code PyType_Spec}, {@code PyTypeObject}, {@code PyNumberMethods}.
 * What statements write into the fields of a type counts as part of its initialiser.
 *
 * @param tree the file it stands in
 * @param type the struct's name
 * @param variable its C name
 * @param declaration the whole declaration
 * @param fields the initialised fields, positional ones given their names
 * @param surplus how many positional items had no field to go to
 */
public record StructInitializer(
    SyntaxTree tree,
    String type,
    String variable,
    Declaration declaration,
    Map<String, Expression> fields,
    int surplus) {
  public StructInitializer {
    fields = new LinkedHashMap<>(fields);
  }

  /** The expression of a field, or {@code null} if it is not initialised. */
  public @Nullable Expression field(String name) {
    return fields.get(name);
  }

  /** The same with one field written. */
  StructInitializer with(String field, Expression value) {
    Map<String, Expression> all = new LinkedHashMap<>(fields);
    all.put(field, value);
    return new StructInitializer(tree, type, variable, declaration, all, surplus);
  }

  /**
   * Reads an initialiser list.
   *
   * @param order the fields in declaration order
   * @param heads macros that stand for the first, unnamed part, such as {@code
   *     PyModuleDef_HEAD_INIT}
   */
  static Map<String, Expression> byField(
      Expression.InitializerList list, List<String> order, List<String> heads) {
    Map<String, Expression> found = new LinkedHashMap<>();
    int next = 0;
    for (Expression.Initializer item : list.items()) {
      String field = item.designators().size() == 1 ? item.designators().get(0).field() : null;
      if (field != null) {
        found.put(field, item.value());
        next = order.indexOf(field) + 1;
      } else if (!heads.contains(headName(item.value()))) {
        found.put(next < order.size() ? order.get(next) : "#" + next, item.value());
        next++;
      }
    }
    return found;
  }

  private static String headName(Expression value) {
    if (value instanceof Expression.Identifier id) {
      return id.name();
    }
    if (value instanceof Expression.Call call && call.calleeName() != null) {
      return call.calleeName();
    }
    return "";
  }
}
