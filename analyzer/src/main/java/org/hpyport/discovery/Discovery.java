package org.hpyport.discovery;

import java.nio.file.Path;
import java.util.List;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.diagnostic.Severity;

/**
 * What was found under a path.
 *
 * @param top the directory that file names start in
 * @param modules the modules, in the order of their build file or, without one, of their path
 * @param diagnostics what could not be found, read or resolved
 */
public record Discovery(Path top, List<DiscoveredModule> modules, List<Diagnostic> diagnostics) {
  public Discovery {
    modules = List.copyOf(modules);
    diagnostics = List.copyOf(diagnostics);
  }

  /** Whether something was wrong that makes the list of modules incomplete. */
  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR);
  }
}
