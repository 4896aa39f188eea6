package org.hpyport.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.hpyport.analyzer.TreeReader;
import org.hpyport.capi.ApiFacts;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.discovery.DiscoveredModule;
import org.hpyport.migration.PortResult;
import org.hpyport.migration.support.SupportHeader;
import org.hpyport.model.ExtensionModel;
import org.hpyport.port.UniversalPort;
import org.hpyport.rule.ContractCheck;
import org.hpyport.rule.OwnershipCheck;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/** The parts of the product, put together. A module is read once; any number of threads may ask. */
final class DefaultEngine implements Engine {
  private final TreeReader reader = new TreeReader();
  private final Map<DiscoveredModule, ReadOnce> models = new IdentityHashMap<>();

  @Override
  public List<Diagnostic> check(DiscoveredModule module) {
    ExtensionModel model = model(module);
    List<Diagnostic> found = new ArrayList<>(parseDiagnostics(model));
    OwnershipCheck check = new OwnershipCheck(model, dialect(model), reader.options(module));
    model.functions().values().stream()
        .filter(f -> !SupportHeader.isGenerated(f.file()))
        .forEach(f -> found.addAll(check.check(f)));
    if (dialect(model) == ApiFacts.Dialect.HPY) {
      found.addAll(ContractCheck.check(model, reader.options(module)));
    }
    return List.copyOf(found);
  }

  @Override
  public List<SyntaxTree> trees(DiscoveredModule module) {
    List<SyntaxTree> trees = new ArrayList<>(model(module).sources());
    trees.addAll(model(module).headers());
    return trees;
  }

  /** A module is HPy code as soon as one of its files includes {@code hpy.h}. */
  private static ApiFacts.Dialect dialect(ExtensionModel model) {
    boolean hpy =
        model.sources().stream()
            .flatMap(tree -> tree.directives().stream())
            .anyMatch(d -> d.kind().equals("include") && d.argument().matches("[\"<]hpy\\.h[\">]"));
    return hpy ? ApiFacts.Dialect.HPY : ApiFacts.Dialect.C_API;
  }

  @Override
  public ModulePort port(DiscoveredModule module) {
    ExtensionModel model = model(module);
    PortResult result = UniversalPort.of(model, reader.options(module), module.finalTypes());
    return PortReading.read(result, parseDiagnostics(model));
  }

  @Override
  public Verified verify(
      Verifiable module, List<Verifiable> companions, Path work, Path shared, boolean strict) {
    return new Verification(module, companions, work, shared, strict).run();
  }

  private ExtensionModel model(DiscoveredModule module) {
    ReadOnce once;
    synchronized (models) {
      once = models.computeIfAbsent(module, m -> new ReadOnce());
    }
    return once.model(module);
  }

  /** The model of one module, read by whoever asks first while others wait. */
  private final class ReadOnce {
    private @Nullable ExtensionModel model;

    synchronized ExtensionModel model(DiscoveredModule module) {
      ExtensionModel known = model;
      if (known == null) {
        known = reader.read(module);
        model = known;
      }
      return known;
    }
  }

  private static List<Diagnostic> parseDiagnostics(ExtensionModel model) {
    List<Diagnostic> found = new ArrayList<>();
    for (List<SyntaxTree> trees : List.of(model.sources(), model.headers())) {
      for (SyntaxTree tree : trees) {
        found.addAll(BrokenFile.findings(tree, model));
      }
    }
    return List.copyOf(found);
  }
}
