package org.hpyport.discovery;

import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.diagnostic.Location;
import org.hpyport.diagnostic.Severity;
import org.hpyport.source.SourceFile;
import org.hpyport.source.TextRange;
import org.jspecify.annotations.Nullable;

/** The findings of this package, {@code HPY910} to {@code HPY919}. */
enum DiscoveryRule {
  NO_MODULE("HPY910", Severity.ERROR),
  UNREADABLE("HPY911", Severity.ERROR),
  BINARY("HPY912", Severity.ERROR),
  BROKEN_PROJECT_FILE("HPY913", Severity.ERROR),
  COMPUTED_SOURCES("HPY914", Severity.ERROR),
  COMPUTED_SETTING("HPY915", Severity.WARNING),
  OTHER_LANGUAGE("HPY916", Severity.ERROR),
  INIT_FUNCTION("HPY917", Severity.WARNING),
  SOURCE_LEFT_OUT("HPY918", Severity.WARNING);

  private final String id;
  private final Severity severity;

  DiscoveryRule(String id, Severity severity) {
    this.id = id;
    this.severity = severity;
  }

  Diagnostic at(@Nullable Location location, String message) {
    return Diagnostic.at(id, severity, message, location);
  }

  /** A finding about a file as a whole. */
  Diagnostic in(SourceFile file, String message) {
    return at(new Location(file, TextRange.at(0), ""), message);
  }
}
