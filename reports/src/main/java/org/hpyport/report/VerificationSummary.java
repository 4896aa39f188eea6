package org.hpyport.report;

import java.util.List;

/**
 * What a verification came to.
 *
 * @param proven whether the port is shown to do what the original does, without a leak
 * @param runs the runs in their order
 * @param notShown what was not shown, one sentence each
 */
public record VerificationSummary(boolean proven, List<RunRow> runs, List<String> notShown) {
  public VerificationSummary {
    runs = List.copyOf(runs);
    notShown = List.copyOf(notShown);
  }
}
