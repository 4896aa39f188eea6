package org.hpyport.rewrite;

import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.diagnostic.Location;
import org.hpyport.diagnostic.Severity;
import org.hpyport.source.SourceFile;
import org.hpyport.source.TextRange;

/**
 * Two edits that want the same text. Which of them is right is never guessed: the file stays as it
 * is.
 *
 * @param file the file
 * @param first one edit's range
 * @param firstOrigin who made it
 * @param second the other's range
 * @param secondOrigin who made that
 */
public record EditConflict(
    SourceFile file, TextRange first, String firstOrigin, TextRange second, String secondOrigin) {

  /** The rule of {@link #toDiagnostic()}. */
  public static final String RULE = "HPY920";

  /** The conflict as a finding. */
  public Diagnostic toDiagnostic() {
    String message =
        "Two changes want the same text (%s at bytes %s, %s at bytes %s); neither was made."
            .formatted(firstOrigin, first, secondOrigin, second);
    return Diagnostic.at(RULE, Severity.ERROR, message, new Location(file, second, ""));
  }
}
