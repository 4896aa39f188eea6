package org.hpyport.diagnostic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One finding.
 *
 * @param ruleId its rule, such as {@code HPY101}; ids are never reused
 * @param severity how much it matters
 * @param confidence how sure it is
 * @param message one or two plain sentences
 * @param location the place; {@code null} only if it belongs to no file
 * @param function the C function it lies in, or {@code null}
 * @param path the steps that lead to it, first to last; empty if one place says it all
 * @param fixes what could be done
 */
public record Diagnostic(
    String ruleId,
    Severity severity,
    Confidence confidence,
    String message,
    @Nullable Location location,
    @Nullable String function,
    List<Location> path,
    List<Fix> fixes) {

  public Diagnostic {
    path = List.copyOf(path);
    fixes = List.copyOf(fixes);
  }

  /** A finding at one place, certain, without path or fixes. */
  public static Diagnostic at(
      String ruleId, Severity severity, String message, @Nullable Location location) {
    return new Diagnostic(
        ruleId, severity, Confidence.CERTAIN, message, location, null, List.of(), List.of());
  }

  /** The same finding, said to lie in {@code name}. */
  public Diagnostic inFunction(@Nullable String name) {
    return new Diagnostic(ruleId, severity, confidence, message, location, name, path, fixes);
  }
}
