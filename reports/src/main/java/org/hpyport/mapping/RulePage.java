package org.hpyport.mapping;

import org.hpyport.report.RuleDescription;

/** The page of a rule. */
public final class RulePage {
  private RulePage() {}

  /** The page as text; lines are wrapped. */
  public static String of(RuleDescription rule) {
    StringBuilder out = new StringBuilder();
    out.append(rule.id()).append(' ').append(rule.name()).append(": ").append(rule.summary());
    out.append("\n\n");
    out.append(PageText.entry("Severity", rule.severity().level()));
    if (rule.cwe() != 0) {
      out.append(PageText.entry("Weakness", "CWE-" + rule.cwe()));
    }
    out.append(PageText.entry("Meaning", rule.help()));
    out.append(
        PageText.entry(
            "Choose",
            "`--select "
                + rule.id()
                + "` tells only its findings, "
                + "`--ignore "
                + rule.id()
                + "` all others."));
    return out.toString();
  }
}
