package org.hpyport.capi;

import org.jspecify.annotations.Nullable;

/** The second half of a C-API row: what becomes of the symbol. */
final class ReplacementReader {

  private ReplacementReader() {}

  static Replacement read(CatalogRow row) {
    String fate = row.required("fate");
    return switch (fate) {
      case "direct" -> direct(row);
      case "reshaped" -> new Replacement.Reshaped(row.required("migration"), row.texts("uses"));
      case "helper" ->
          new Replacement.Helper(
              row.required("helper"), pattern(row, ArgumentPattern.CONTEXT_FIRST));
      case "legacy" -> new Replacement.Legacy(row.required("reason"));
      case "none" -> new Replacement.None(row.required("reason"));
      default -> throw new IllegalStateException("catalog row " + row.name() + ": fate " + fate);
    };
  }

  private static Replacement direct(CatalogRow row) {
    String plain = row.text("c");
    if (plain != null) {
      return new Replacement.Direct(plain, pattern(row, ArgumentPattern.SAME), true);
    }
    return new Replacement.Direct(
        row.required("hpy"), pattern(row, ArgumentPattern.CONTEXT_FIRST), false);
  }

  /** A symbol without parameters is replaced by a bare name unless the row gives a list. */
  private static @Nullable ArgumentPattern pattern(CatalogRow row, ArgumentPattern absent) {
    String text = row.text("args");
    if (text != null) {
      return new ArgumentPattern(text);
    }
    boolean bare = row.flag("bare", !row.has("parameters"));
    return bare ? null : absent;
  }
}
