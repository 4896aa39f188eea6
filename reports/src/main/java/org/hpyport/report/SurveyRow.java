package org.hpyport.report;

import java.util.List;

/**
 * What came of one module in a survey.
 *
 * @param tree the directory as the user named it
 * @param module the module, or empty if the tree has none
 * @param functions how many functions its sources define
 * @param ported how many of them were ported or needed no change
 * @param blocked how many were not
 * @param reasons why, the most frequent first
 * @param findings how many findings there are in the sources
 * @param originalPassed tests the original passes, or -1 if it was not run
 * @param portPassed tests the port passes in debug mode, or -1 if it was not run
 * @param portFailed tests the port fails there, or -1 if it was not run
 * @param leaks handles left open there
 * @param invalidHandles uses of handles that may not be used there
 * @param outcome in a word or a sentence
 */
public record SurveyRow(
    String tree,
    String module,
    int functions,
    int ported,
    int blocked,
    List<ReasonCount> reasons,
    int findings,
    int originalPassed,
    int portPassed,
    int portFailed,
    int leaks,
    int invalidHandles,
    String outcome) {

  public SurveyRow {
    reasons = List.copyOf(reasons);
  }

  /** A reason and how many functions it blocks. */
  public record ReasonCount(String reason, int count) {}

  /** A tree of which nothing more is known than what went wrong. */
  public static SurveyRow failed(String tree, String outcome) {
    return new SurveyRow(tree, "", 0, 0, 0, List.of(), 0, -1, -1, -1, 0, 0, outcome);
  }
}
