package org.hpyport.syntax.classify;

import java.util.Set;
import org.hpyport.preprocess.MacroTable;

/**
 * What a world knows of words.
 *
 * @param types the typedef names of the file and of the project headers it includes
 * @param macros the macros of both
 */
public record Vocabulary(Set<String> types, MacroTable macros) {
  public Vocabulary {
    types = Set.copyOf(types);
  }
}
