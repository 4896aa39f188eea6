package org.hpyport.capi.format;

import java.util.List;

/** A node of a build format: one Python value. */
public sealed interface BuildItem {

  /** First character, counted from 1 in the format. */
  int column();

  /**
   * A value made from C arguments.
   *
   * @param code the unit as written, {@code "s#"}
   * @param column its first character, counted from 1
   * @param arguments the variadic C arguments it consumes
   */
  record Unit(String code, int column, List<FormatArgument> arguments) implements BuildItem {

    private static final String NATIVE = "iIlkLKnfdsOS";

    public Unit {
      arguments = List.copyOf(arguments);
    }

    /** Whether {@code HPy_BuildValue} can be given the same C argument, by {@link #hpyCode()}. */
    public UnitFate fate() {
      String hpy = hpyCode();
      boolean sameArgument = !code.equals("N") && !(hpy.equals("O") && !code.equals("O"));
      return sameArgument ? UnitFate.NATIVE : UnitFate.CONVERTED;
    }

    /** True if a null C string stands for None, where {@code HPy_BuildValue} would crash. */
    public boolean nullMeansNone() {
      return arguments.get(0).role() == FormatArgument.Role.TEXT_IN;
    }

    /**
     * The HPy unit: {@code O} where the object has to be built first. Small integers are promoted
     * to int in a variadic call (C11 6.5.2.2), so {@code b h B H} read like {@code i I}.
     */
    public String hpyCode() {
      if (code.length() == 1 && NATIVE.contains(code)) {
        return code;
      }
      return switch (code) {
        case "b", "h" -> "i";
        case "B", "H" -> "I";
        case "U" -> "s";
        default -> "O";
      };
    }
  }

  /**
   * A tuple, list or dict.
   *
   * @param kind which one
   * @param column its opening bracket, counted from 1
   * @param items its values; of a dict, keys and values by turns
   */
  record Container(Kind kind, int column, List<BuildItem> items) implements BuildItem {

    /** The brackets of a container. */
    public enum Kind {
      TUPLE,
      LIST,
      DICT
    }

    public Container {
      items = List.copyOf(items);
    }
  }
}
