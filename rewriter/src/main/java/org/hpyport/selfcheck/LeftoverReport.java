package org.hpyport.selfcheck;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.diagnostic.Location;
import org.hpyport.diagnostic.Severity;
import org.hpyport.migration.PortRules;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.SyntaxTree;

/** Says which functions of the original the names that were left over come from. */
final class LeftoverReport {
  private static final int MOST_NAMES = 5;

  private LeftoverReport() {}

  /**
   * One finding a function, at the first name in it, and one for what lies outside of functions.
   *
   * @param names the names, each with the word of the file that brings it in
   */
  static List<Diagnostic> of(SyntaxTree original, SortedMap<String, String> names) {
    Map<String, Set<String>> byWord = new TreeMap<>();
    names.forEach(
        (name, word) -> {
          byWord.computeIfAbsent(name, n -> new TreeSet<>()).add(name);
          byWord.computeIfAbsent(word, w -> new TreeSet<>()).add(name);
        });
    Map<String, Uses> byFunction = new LinkedHashMap<>();
    Set<String> unplaced = new TreeSet<>(names.keySet());
    for (int i = 0; i < original.tokens().size(); i++) {
      Set<String> brought = byWord.get(original.tokens().text(i));
      if (original.isActive(i) && brought != null) {
        TextRange range = original.tokens().range(i);
        Location place = new Location(original.file(), range, "");
        byFunction
            .computeIfAbsent(function(original, range), f -> new Uses(place, new TreeSet<>()))
            .names()
            .addAll(brought);
        unplaced.removeAll(brought);
      }
    }
    if (!unplaced.isEmpty()) {
      Location start = new Location(original.file(), TextRange.at(0), "");
      byFunction
          .computeIfAbsent("", f -> new Uses(start, new TreeSet<>()))
          .names()
          .addAll(unplaced);
    }
    List<Diagnostic> found = new ArrayList<>();
    byFunction.forEach((function, uses) -> found.add(finding(function, uses)));
    return found;
  }

  private record Uses(Location place, Set<String> names) {}

  private static Diagnostic finding(String function, Uses uses) {
    List<String> names = List.copyOf(uses.names());
    String shown = String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())));
    String more = names.size() > MOST_NAMES ? " and " + (names.size() - MOST_NAMES) + " more" : "";
    String message =
        "The port would still use " + shown + more + ", which the universal ABI does not have.";
    boolean outside = function.isEmpty();
    String rule = outside ? PortRules.BLOCKED_MODULE : PortRules.BLOCKED_FUNCTION;
    return Diagnostic.at(rule, Severity.WARNING, message, uses.place())
        .inFunction(outside ? null : function);
  }

  private static String function(SyntaxTree tree, TextRange place) {
    for (ExternalDeclaration.FunctionDefinition function : tree.functions()) {
      if (tree.range(function).contains(place)) {
        return function.name();
      }
    }
    return "";
  }
}
