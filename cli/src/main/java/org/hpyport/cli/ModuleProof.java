package org.hpyport.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.discovery.DiscoveredModule;
import org.hpyport.discovery.Discovery;
import org.hpyport.discovery.ModuleDiscovery;
import org.hpyport.report.ModuleReport;

/**
 * Ports the modules of a tree into a work directory if they are not HPy already, builds them, and
 * runs their tests. The tests of one may import the others.
 */
final class ModuleProof {
  private final Engine engine;
  private final Path top;
  private final boolean strict;
  private final WorkDirectory work;
  private final Map<DiscoveredModule, ModulePort> ports;
  private final Map<DiscoveredModule, Verifiable> written = new IdentityHashMap<>();

  /**
   * @param top the directory that the modules' file names start in
   * @param work an empty directory
   * @param ports the ports of the tree's modules, in memory
   */
  ModuleProof(
      Engine engine,
      Path top,
      boolean strict,
      WorkDirectory work,
      Map<DiscoveredModule, ModulePort> ports) {
    this.engine = engine;
    this.top = top;
    this.strict = strict;
    this.work = work;
    this.ports = new LinkedHashMap<>(ports);
  }

  /** Proves a module, or tells why its port cannot be built. */
  ModuleReport prove(DiscoveredModule module, ModulePort port) {
    List<Diagnostic> found = new ArrayList<>(port.diagnostics());
    if (!port.whole()) {
      return new ModuleReport(
          module.name(), port.functions(), port.universal(), port.changed(), found, null);
    }
    List<Verifiable> companions = new ArrayList<>();
    ports.forEach(
        (other, itsPort) -> {
          if (!other.name().equals(module.name())) {
            companions.add(verifiable(other, itsPort));
          }
        });
    Verified verified =
        engine.verify(
            verifiable(module, port),
            companions,
            work.directory(module.name()),
            work.directory("companions"),
            strict);
    found.addAll(verified.diagnostics());
    return new ModuleReport(
        module.name(),
        port.functions(),
        port.universal(),
        port.changed(),
        found,
        verified.summary());
  }

  private Verifiable verifiable(DiscoveredModule module, ModulePort port) {
    return written.computeIfAbsent(
        module,
        m -> {
          if (!port.whole()) {
            return new Verifiable(m, null);
          }
          return port.changed()
              ? new Verifiable(m, write(m, port, work.directory(m.name()).resolve("port")))
              : new Verifiable(null, m);
        });
  }

  /** The ported module as it is found again in the directory it was written to. */
  private DiscoveredModule write(DiscoveredModule module, ModulePort port, Path directory) {
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
