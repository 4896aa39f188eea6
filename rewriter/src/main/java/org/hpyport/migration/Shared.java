package org.hpyport.migration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hpyport.ownership.ClosingReleases;
import org.hpyport.syntax.SyntaxTree;

/**
 * What one world has to know of the others so that all want the same of the text they share.
 *
 * @param closing the releases that close something in one of them
 * @param helpers the helpers that each file needs in one of them, by the file's name
 */
record Shared(ClosingReleases closing, Map<String, Set<String>> helpers) {
  /** What the first port of each world knows. */
  static final Shared NOTHING = new Shared(ClosingReleases.NONE, Map.of());

  Shared {
    helpers = Map.copyOf(helpers);
  }

  /** What all these worlds need together. */
  static Shared of(List<PortContext> worlds) {
    ClosingReleases closing = ClosingReleases.NONE;
    Map<String, Set<String>> helpers = new LinkedHashMap<>();
    for (PortContext world : worlds) {
      closing = closing.and(world.closing());
      for (SyntaxTree tree : world.trees()) {
        helpers
            .computeIfAbsent(tree.file().name(), f -> new TreeSet<>())
            .addAll(world.helpers(tree));
      }
    }
    return new Shared(closing, helpers);
  }
}
