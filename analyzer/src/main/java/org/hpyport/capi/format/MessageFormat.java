package org.hpyport.capi.format;

import java.util.List;

/**
 * A format of {@code PyErr_Format}, {@code PyUnicode_FromFormat} and their kin.
 *
 * @param units the conversions in order, {@code %%} included
 * @param ascii whether all of the format is ASCII, as HPy demands
 * @param problems what could not be read
 */
public record MessageFormat(List<MessageUnit> units, boolean ascii, List<FormatProblem> problems) {

  public MessageFormat {
    units = List.copyOf(units);
    problems = List.copyOf(problems);
  }

  /** Reads a format. */
  public static MessageFormat parse(String format) {
    return new MessageFormatReader(format).read();
  }

  /** True if all of it was understood. */
  public boolean isValid() {
    return problems.isEmpty();
  }

  /** True if HPy takes the format unchanged. */
  public boolean isNative() {
    return isValid() && ascii && units.stream().allMatch(u -> u.fate() == UnitFate.NATIVE);
  }

  /** The variadic C arguments of all conversions in the order of the call. */
  public List<FormatArgument> arguments() {
    return units.stream().flatMap(u -> u.arguments().stream()).toList();
  }
}
