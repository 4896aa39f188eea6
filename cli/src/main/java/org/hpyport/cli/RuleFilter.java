package org.hpyport.cli;

import java.util.List;
import java.util.Locale;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.diagnostic.Severity;
import org.hpyport.report.RuleDescription;
import org.hpyport.report.RuleDescriptions;

/**
 * Which findings to tell. Errors about the tool's own limits are always told, since everything else
 * would be incomplete without a word.
 *
 * @param select ids, beginnings of ids, or names; empty for all
 * @param ignore the same, stronger than {@code select}
 */
record RuleFilter(List<String> select, List<String> ignore) {
  RuleFilter {
    select = List.copyOf(select);
    ignore = List.copyOf(ignore);
  }

  List<Diagnostic> of(List<Diagnostic> diagnostics) {
    return diagnostics.stream().filter(this::tells).toList();
  }

  private boolean tells(Diagnostic diagnostic) {
    String id = diagnostic.ruleId();
    if (id.startsWith("HPY9") && diagnostic.severity() == Severity.ERROR) {
      return true;
    }
    boolean selected = select.isEmpty() || select.stream().anyMatch(s -> means(s, id));
    return selected && ignore.stream().noneMatch(s -> means(s, id));
  }

  private static boolean means(String word, String id) {
    return id.startsWith(word.toUpperCase(Locale.ROOT))
        || RuleDescriptions.all()
            .find(word)
            .map(RuleDescription::id)
            .filter(id::equals)
            .isPresent();
  }

  static boolean isKnown(String word, RuleDescriptions rules) {
    return !word.isBlank() && rules.byId().keySet().stream().anyMatch(id -> means(word, id));
  }
}
