package org.hpyport.ownership;

import org.hpyport.capi.ApiSymbol;
import org.hpyport.model.CType;
import org.jspecify.annotations.Nullable;

/** Reads the result types that catalog rows state. */
final class ApiTypes {
  private ApiTypes() {}

  /** The type of a use of the symbol; {@code null} if there is no symbol. */
  static @Nullable CType result(@Nullable ApiSymbol symbol) {
    if (symbol == null) {
      return null;
    }
    String text = symbol.facts().resultType();
    if (text == null) {
      return symbol.result().isObject() ? CType.OBJECT : CType.UNKNOWN;
    }
    int pointers = (int) text.chars().filter(c -> c == '*').count();
    boolean constant = text.startsWith("const ");
    String base = text.replace("const ", "").replace("*", "").strip();
    return new CType(base, pointers, false, false, constant, false);
  }
}
