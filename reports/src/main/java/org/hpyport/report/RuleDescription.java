package org.hpyport.report;

import java.util.Locale;
import org.hpyport.diagnostic.Severity;

/**
 * What a rule is about.
 *
 * @param id such as {@code HPY101}
 * @param name words with hyphens that describe the pattern, not the remedy
 * @param summary one sentence
 * @param help what it means and what to do
 * @param severity how much a finding of it usually matters
 * @param cwe the number of its weakness in the CWE list, or 0
 */
public record RuleDescription(
    String id, String name, String summary, String help, Severity severity, int cwe) {

  /** The name with capitals instead of hyphens, as SARIF wants it. */
  public String pascalName() {
    StringBuilder pascal = new StringBuilder();
    for (String word : name.split("-", -1)) {
      pascal.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    return pascal.toString();
  }
}
