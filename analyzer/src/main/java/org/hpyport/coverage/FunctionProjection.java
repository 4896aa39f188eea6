package org.hpyport.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hpyport.diagnostic.Location;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * What the catalog alone foretells of a function, where there is no module to port.
 *
 * @param name the function
 * @param place its declarator
 * @param usesApi whether it mentions the C API at all
 * @param blockedBy the first use of a symbol that blocks, or {@code null}
 */
public record FunctionProjection(
    String name, Location place, boolean usesApi, @Nullable ApiUse blockedBy) {

  /** The functions that are compiled in the assumed environment, file by file. */
  public static List<FunctionProjection> of(List<SyntaxTree> trees, Coverage coverage) {
    Map<String, TreeMap<Integer, ApiUse>> byFile = new HashMap<>();
    Set<String> blocking = new HashSet<>();
    for (SymbolUses symbol : coverage.symbols()) {
      if (symbol.blocks()) {
        blocking.add(symbol.symbol());
      }
      for (ApiUse use : symbol.uses()) {
        byFile
            .computeIfAbsent(use.place().file().name(), f -> new TreeMap<>())
            .put(use.place().range().start(), use);
      }
    }
    List<FunctionProjection> found = new ArrayList<>();
    for (SyntaxTree tree : trees) {
      TreeMap<Integer, ApiUse> uses = byFile.getOrDefault(tree.file().name(), new TreeMap<>());
      tree.functions().forEach(f -> found.add(of(tree, f, uses, blocking)));
    }
    return List.copyOf(found);
  }

  private static FunctionProjection of(
      SyntaxTree tree,
      ExternalDeclaration.FunctionDefinition function,
      TreeMap<Integer, ApiUse> uses,
      Set<String> blocking) {
    int start = tree.range(function).start();
    int end = tree.range(function).end();
    ApiUse first = null;
    boolean any = false;
    for (ApiUse use : uses.subMap(start, end).values()) {
      any |= use.compiled();
      if (first == null && use.compiled() && blocking.contains(use.symbol())) {
        first = use;
      }
    }
    Location place = new Location(tree.file(), tree.range(function.declarator()), "");
    return new FunctionProjection(function.name(), place, any, first);
  }
}
