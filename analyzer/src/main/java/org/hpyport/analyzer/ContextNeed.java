package org.hpyport.analyzer;

import java.util.Set;
import org.hpyport.capi.CApiCatalog;
import org.hpyport.capi.CApiSymbol;
import org.hpyport.capi.HpyApi;
import org.hpyport.capi.Replacement;
import org.hpyport.capi.SymbolKind;

/** Tells which names of the API make a function need an {@code HPyContext *}. */
public final class ContextNeed {
  /** Migrations whose result is plain C or no code at all. */
  private static final Set<String> WITHOUT_CONTEXT =
      Set.of(
          "removed",
          "plain-c",
          "version-tests",
          "doc-strings",
          "method-tables",
          "type-spec",
          "slots",
          "members",
          "getsets");

  private ContextNeed() {}

  /** Whether what becomes of the name under HPy needs a context in scope. */
  public static boolean test(String name) {
    CApiSymbol symbol = CApiCatalog.get().find(name);
    if (symbol == null) {
      return HpyApi.get().find(name) != null;
    }
    Replacement r = symbol.replacement();
    if (r instanceof Replacement.Direct d) {
      return d.needsContext();
    }
    if (r instanceof Replacement.Helper h) {
      return h.needsContext();
    }
    boolean code = symbol.kind() == SymbolKind.FUNCTION || symbol.kind() == SymbolKind.MACRO;
    if (r instanceof Replacement.Reshaped m) {
      return code && !WITHOUT_CONTEXT.contains(m.migration());
    }
    return code;
  }
}
