package org.hpyport.capi;

import org.jspecify.annotations.Nullable;

/** Built-in types that HPy 0.9 has no handle for; they are found in the module of built-ins. */
public final class BuiltinType {
  private static final String MODULE = "builtins.";

  private BuiltinType() {}

  /** What such a type is called in Python, or {@code null} if the symbol is none. */
  public static @Nullable String name(@Nullable ApiSymbol symbol) {
    return symbol instanceof CApiSymbol s
            && s.replacement() instanceof Replacement.Reshaped r
            && r.migration().equals("builtin-type")
            && s.note().startsWith(MODULE)
        ? s.note().substring(MODULE.length())
        : null;
  }
}
