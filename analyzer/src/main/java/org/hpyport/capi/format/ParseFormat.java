package org.hpyport.capi.format;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A format of {@code PyArg_ParseTuple} and its kin.
 *
 * @param units one a Python argument, in order
 * @param functionName what follows {@code :}, or null
 * @param message what follows {@code ;}, or null
 * @param problems what could not be read; if there are any, {@code units} stops before the first
 */
public record ParseFormat(
    List<ParseUnit> units,
    @Nullable String functionName,
    @Nullable String message,
    List<FormatProblem> problems) {

  public ParseFormat {
    units = List.copyOf(units);
    problems = List.copyOf(problems);
  }

  /** Reads a format. */
  public static ParseFormat parse(String format) {
    return new ParseFormatReader(format).read();
  }

  /** True if all of it was understood. */
  public boolean isValid() {
    return problems.isEmpty();
  }

  /** How many Python arguments are required. */
  public int required() {
    return (int) units.stream().filter(u -> !u.optional()).count();
  }

  /** How many Python arguments may be given by position. */
  public int positional() {
    return (int) units.stream().filter(u -> !u.keywordOnly()).count();
  }

  /** The variadic C arguments of all units, nested ones included, in the order of the call. */
  public List<FormatArgument> arguments() {
    return units.stream().flatMap(ParseFormat::flatten).toList();
  }

  private static Stream<FormatArgument> flatten(ParseUnit unit) {
    return Stream.concat(
        unit.arguments().stream(), unit.nested().stream().flatMap(ParseFormat::flatten));
  }
}
