package org.hpyport.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.discovery.DiscoveredModule;
import org.hpyport.discovery.Discovery;
import org.hpyport.discovery.ModuleDiscovery;
import org.hpyport.report.ModuleReport;

/**
 * Ports one module into a work directory if it is not HPy already, builds it, and runs its tests.
 */
final class ModuleProof {
  private final Engine engine;
  private final Path top;
  private final boolean strict;

  /**
   * @param top the directory that the modules' file names start in
   */
  ModuleProof(Engine engine, Path top, boolean strict) {
    this.engine = engine;
    this.top = top;
    this.strict = strict;
  }

  /**
   * Proves a module, or tells why its port cannot be built.
   *
   * @param port its port, in memory
   * @param work an empty directory
   */
  ModuleReport prove(DiscoveredModule module, ModulePort port, Path work) {
    List<Diagnostic> found = new ArrayList<>(port.diagnostics());
    if (!port.whole()) {
      return new ModuleReport(
          module.name(), port.functions(), port.universal(), port.changed(), found, null);
    }
    Verified verified =
        port.changed()
            ? engine.verify(module, written(module, port, work.resolve("port")), work, strict)
            : engine.verify(null, module, work, strict);
    found.addAll(verified.diagnostics());
    return new ModuleReport(
        module.name(),
        port.functions(),
        port.universal(),
        port.changed(),
        found,
        verified.summary());
  }

  /** The ported module as it is found again in the directory it was written to. */
  private DiscoveredModule written(DiscoveredModule module, ModulePort port, Path directory) {
    new OutputTree(directory).write(top, Map.of(module, port));
    Discovery again = ModuleDiscovery.discover(directory);
    return again.modules().stream()
        .filter(m -> m.name().equals(module.name()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "the written port of " + module.name() + " is not found"));
  }
}
