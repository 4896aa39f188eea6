package org.hpyport.pointer;

import org.hpyport.capi.CApiCatalog;
import org.hpyport.capi.CApiSymbol;
import org.hpyport.capi.Ownership;
import org.hpyport.capi.SymbolKind;
import org.hpyport.model.CType;
import org.jspecify.annotations.Nullable;

/** The C types of what API names yield, from the catalog. */
public final class ApiTypes {
  private ApiTypes() {}

  /** Whether the C API gives an object where HPy gives only a number: {@code PyErr_Occurred}. */
  public static boolean givesNumber(CApiSymbol symbol) {
    return symbol.result().isObject() && symbol.hpyResult().kind() == Ownership.Kind.VALUE;
  }

  /**
   * The type of a call of the function or macro, or of the constant; {@code null} if it is none.
   */
  public static @Nullable CType resultOf(String name) {
    CApiSymbol symbol = CApiCatalog.get().find(name);
    if (symbol == null) {
      return null;
    }
    boolean typeObject =
        name.endsWith("_Type") && symbol.result().kind() == Ownership.Kind.CONSTANT;
    if (typeObject || symbol.kind() == SymbolKind.TYPE) {
      // A type object such as PyLong_Type is a struct, which is used by its address.
      return name.endsWith("_Type") ? CType.named("PyTypeObject", 0) : CType.UNKNOWN;
    }
    if (givesNumber(symbol)) {
      return CType.INT;
    }
    if (symbol.result().isObject()) {
      return CType.OBJECT;
    }
    String type = symbol.facts().resultType();
    if (type == null) {
      return CType.UNKNOWN;
    }
    String base = type.replace("const", "").replace("*", "").trim();
    int stars = (int) type.chars().filter(c -> c == '*').count();
    return CType.named(base, stars);
  }
}
