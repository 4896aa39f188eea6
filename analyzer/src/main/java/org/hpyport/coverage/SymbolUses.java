package org.hpyport.coverage;

import java.util.List;

/**
 * All uses of one symbol.
 *
 * @param symbol its name
 * @param fate what becomes of it: the word of its catalog row, or {@code unknown}
 * @param reason why nothing takes its place; empty if something does
 * @param blocks whether a module that uses it so cannot be universal: nothing takes its place, and
 *     a use is in the code that is compiled
 * @param uses where, by file and offset; never empty
 */
public record SymbolUses(
    String symbol, String fate, String reason, boolean blocks, List<ApiUse> uses) {
  /** The fate of a name that looks like the C API's, and of which the catalog knows nothing. */
  public static final String UNKNOWN = "unknown";

  public SymbolUses {
    uses = List.copyOf(uses);
  }
}
