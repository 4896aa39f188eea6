package org.hpyport.cli;

import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.diagnostic.Location;
import org.hpyport.diagnostic.Severity;

/**
 * Tells files that are broken from those that are merely hard to read: where a declaration is still
 * open at the end of the file, something is missing, and no port of the rest would be right.
 */
final class BrokenFile {
  private BrokenFile() {}

  /** An error if the finding says that the file ends too early, else the finding as it is. */
  static Diagnostic orSame(Diagnostic diagnostic) {
    Location location = diagnostic.location();
    if (location == null || !diagnostic.ruleId().equals("HPY900")) {
      return diagnostic;
    }
    int end = location.file().text().stripTrailing().length();
    if (location.range().start() < end) {
      return diagnostic;
    }
    String message =
        location.file().name()
            + " ends in the middle of a declaration: a bracket, brace or semicolon is missing.";
    return Diagnostic.at("HPY902", Severity.ERROR, message, location)
        .inFunction(diagnostic.function());
  }
}
