package org.hpyport.capi;

import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The first half of a row: what a use of the symbol does. */
final class CallFactsReader {

  private CallFactsReader() {}

  static CallFacts read(CatalogRow row) {
    return new CallFacts(
        ownership(row, "result", "from", Ownership.Kind.NONE),
        row.flag("owner-may-drop", false),
        row.text("type"),
        row.number("parameters").orElse(-1),
        row.texts("parameter-types"),
        row.flag("variadic", false),
        row.numbers("objects"),
        row.number("objects-from"),
        row.numbers("object-arrays"),
        row.numbers("out-objects"),
        row.number("out-objects-from"),
        ownership(row, "out-result", "out-from", Ownership.Kind.NEW),
        row.numbers("in-out"),
        row.numbers("accepts-null"),
        row.numbers("steals"),
        row.flag("steals-on-failure", true),
        row.numbers("retains"),
        row.numbers("releases"),
        row.numbers("tracks"),
        row.number("assigns"),
        row.flag("assigns-null", false),
        row.number("same-as"),
        lifetime(row),
        row.number("derived-from"),
        row.numbers("out-derived"),
        ErrorConvention.of(row.text("error", "none")),
        SuccessStatus.of(row.text("success", "any")),
        row.flag("fails-on-misuse", false),
        row.flag("clears-error", false),
        row.flag("runs-python", false),
        row.flag("releases-gil", false),
        row.flag("no-return", false),
        row.flag("returns", false),
        format(row));
  }

  private static PointerLifetime lifetime(CatalogRow row) {
    return PointerLifetime.of(row.text("lifetime", row.has("derived-from") ? "argument" : "none"));
  }

  private static Ownership ownership(
      CatalogRow row, String key, String fromKey, Ownership.Kind absent) {
    String word = row.text(key);
    OptionalInt from = row.number(fromKey);
    return new Ownership(word == null ? absent : Ownership.Kind.of(word), from);
  }

  private static @Nullable FormatRole format(CatalogRow row) {
    String style = row.text("format");
    if (style == null) {
      return null;
    }
    return new FormatRole(
        FormatRole.Style.valueOf(style.toUpperCase(Locale.ROOT)),
        row.number("format-at").orElseThrow());
  }
}
