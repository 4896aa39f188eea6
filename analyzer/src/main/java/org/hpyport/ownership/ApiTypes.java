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
    if (text != null) {
      return CType.written(text);
    }
    return symbol.result().isObject() ? CType.OBJECT : CType.UNKNOWN;
  }
}
