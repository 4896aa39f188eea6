package org.hpyport.cli;

import java.util.List;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.report.VerificationSummary;

/** What building and running a port showed. */
record Verified(VerificationSummary summary, List<Diagnostic> diagnostics) {
  Verified {
    diagnostics = List.copyOf(diagnostics);
  }
}
