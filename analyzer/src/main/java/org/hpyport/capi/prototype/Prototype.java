package org.hpyport.capi.prototype;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a function's declaration says.
 *
 * @param name the function
 * @param result its result type, {@code void} if it has none
 * @param parameters the named parameters; empty for {@code (void)}
 * @param variadic whether the list ends in {@code ...}
 */
public record Prototype(String name, String result, List<Parameter> parameters, boolean variadic) {

  /**
   * One parameter.
   *
   * @param type its type in the one spelling
   * @param name its name, empty if the declaration gives none
   */
  public record Parameter(String type, String name) {}

  public Prototype {
    parameters = List.copyOf(parameters);
  }

  /** The types of the parameters. */
  public List<String> types() {
    return parameters.stream().map(Parameter::type).toList();
  }

  /** The declaration without parameter names. */
  @Override
  public String toString() {
    return text(name, result, types(), variadic);
  }

  /** A declaration from its parts. */
  public static String text(String name, String result, List<String> types, boolean variadic) {
    String list = types.stream().collect(Collectors.joining(", "));
    if (variadic) {
      list = list.isEmpty() ? "..." : list + ", ...";
    }
    String head = result.endsWith("*") ? result : result + " ";
    return head + name + "(" + (list.isEmpty() ? "void" : list) + ")";
  }
}
