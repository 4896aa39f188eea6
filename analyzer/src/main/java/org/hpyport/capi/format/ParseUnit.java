package org.hpyport.capi.format;

import java.util.List;

/**
 * One unit of a parse format: one Python argument.
 *
 * @param code the unit as written, {@code "O!"}; {@code "("} for a nested sequence
 * @param column its first character, counted from 1
 * @param optional whether it stands after {@code |}
 * @param keywordOnly whether it stands after {@code $}
 * @param arguments the variadic C arguments it consumes, without those of nested units
 * @param nested the units between its parentheses
 */
public record ParseUnit(
    String code,
    int column,
    boolean optional,
    boolean keywordOnly,
    List<FormatArgument> arguments,
    List<ParseUnit> nested) {

  private static final String NATIVE = "bBhHiIlkLKnfdOps";

  public ParseUnit {
    arguments = List.copyOf(arguments);
    nested = List.copyOf(nested);
  }

  /** How many variadic C arguments this unit and all nested ones consume. */
  public int width() {
    return arguments.size() + nested.stream().mapToInt(ParseUnit::width).sum();
  }

  /**
   * Whether the HPy function knows the unit. {@code s} and {@code p} dereference a null handle when
   * an optional argument is absent, and the pointer of {@code s} dangles when a keyword dict gave
   * the argument, so there they count as unknown.
   */
  public UnitFate fate(ParseTarget target) {
    if (code.equals("w*") || code.startsWith("u") || code.startsWith("Z")) {
      return UnitFate.NONE;
    }
    boolean known = code.length() == 1 && NATIVE.contains(code);
    if (!known || (optional && "sp".contains(code))) {
      return UnitFate.CONVERTED;
    }
    boolean dangles = code.equals("s") && target == ParseTarget.KEYWORDS_DICT;
    return dangles ? UnitFate.CONVERTED : UnitFate.NATIVE;
  }

  /** True if the unit writes an object, as {@code O} does. */
  public boolean givesObject() {
    return arguments.stream().anyMatch(a -> a.role() == FormatArgument.Role.OBJECT_OUT);
  }
}
