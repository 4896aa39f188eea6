package org.hpyport.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hpyport.capi.format.FormatProblem;
import org.hpyport.capi.format.ParseFormat;
import org.hpyport.capi.format.ParseTarget;
import org.hpyport.capi.format.ParseUnit;
import org.hpyport.capi.format.UnitFate;
import org.jspecify.annotations.Nullable;

/**
 * A unit of a parse format, and where its C arguments stand in the call.
 *
 * @param unit the unit
 * @param firstOutput index of its first C argument among those after the format
 */
record FormatUnit(ParseUnit unit, int firstOutput) {

  /**
   * Units that HPy has and reads otherwise: "s" raises SystemError for text that UTF-8 cannot hold,
   * where C has UnicodeEncodeError; "k" and "K" take what has an index, "n" does not.
   */
  private static final Set<String> DIFFERENT = Set.of("s", "k", "K", "n");

  /** The units of a format in order. */
  static List<FormatUnit> of(ParseFormat format) {
    return from(0, format.units());
  }

  private static List<FormatUnit> from(int first, List<ParseUnit> all) {
    List<FormatUnit> units = new ArrayList<>();
    int output = first;
    for (ParseUnit unit : all) {
      units.add(new FormatUnit(unit, output));
      output += unit.width();
    }
    return List.copyOf(units);
  }

  /** The units between the parentheses of a nested sequence. */
  List<FormatUnit> nested() {
    return from(firstOutput, unit.nested());
  }

  /** The first thing in a format that cannot be ported, or {@code null} if all of it can. */
  static @Nullable FormatProblem obstacle(ParseFormat format) {
    if (!format.isValid()) {
      return format.problems().get(0);
    }
    return format.units().stream()
        .filter(unit -> !isExpressible(unit))
        .map(unit -> new FormatProblem(unit.code(), unit.column(), "has no conversion"))
        .findFirst()
        .orElse(null);
  }

  private static boolean isExpressible(ParseUnit unit) {
    return unit.fate(ParseTarget.POSITIONAL) != UnitFate.NONE
        && unit.nested().stream().allMatch(FormatUnit::isExpressible);
  }

  /** What follows the units: {@code :name}, {@code ;message}, or nothing. */
  static String suffix(ParseFormat format) {
    if (format.functionName() != null) {
      return ":" + format.functionName();
    }
    return format.message() != null ? ";" + format.message() : "";
  }

  String code() {
    return unit.code();
  }

  boolean optional() {
    return unit.optional();
  }

  /** How many C arguments it takes. */
  int outputs() {
    return unit.width();
  }

  /** Whether {@code HPyArg_Parse} has it and treats it right. */
  boolean isNative() {
    return unit.fate(ParseTarget.POSITIONAL) == UnitFate.NATIVE && !DIFFERENT.contains(code());
  }
}
