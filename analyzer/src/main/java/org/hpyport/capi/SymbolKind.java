package org.hpyport.capi;

import java.util.Locale;

/** What sort of C entity a symbol is. */
public enum SymbolKind {
  FUNCTION,
  MACRO,
  TYPE,
  EXCEPTION,
  CONSTANT,
  FLAG,
  SLOT,
  MEMBER;

  /** True for what is written with an argument list. */
  public boolean isCallable() {
    return this == FUNCTION || this == MACRO;
  }

  static SymbolKind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
