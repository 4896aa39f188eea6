package org.hpyport.syntax.lower;

import java.util.List;
import java.util.Set;

/**
 * What a file or a part of it is lowered to.
 *
 * @param types names that are known to be types from the lowering alone
 */
public record Lowered(List<LoweredToken> tokens, Set<String> types) {
  public Lowered {
    tokens = List.copyOf(tokens);
    types = Set.copyOf(types);
  }
}
