package org.hpyport.selfcheck;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hpyport.analyzer.Analyzer;
import org.hpyport.capi.ApiFacts;
import org.hpyport.diagnostic.Confidence;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.diagnostic.Location;
import org.hpyport.diagnostic.Severity;
import org.hpyport.migration.PortResult;
import org.hpyport.migration.PortRules;
import org.hpyport.migration.PortedFile;
import org.hpyport.model.ExtensionModel;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.FunctionRole;
import org.hpyport.rule.OwnershipCheck;
import org.hpyport.source.SourceFile;
import org.hpyport.syntax.ParseOptions;
import org.jspecify.annotations.Nullable;

/**
 * Analyses a port as HPy code, as if somebody had written it by hand: each handle closed once, on
 * every path. A certain finding is a fault of the port, and the function counts as not ported.
 */
final class OwnershipReview {
  private final ExtensionModel original;
  private final ParseOptions options;

  OwnershipReview(ExtensionModel original, ParseOptions options) {
    this.original = original;
    this.options = options;
  }

  /**
   * What is wrong, at the functions of the original; empty if nothing was found. A file that stays
   * as it is has nothing that the port could have spoilt.
   */
  List<Diagnostic> review(PortResult port) {
    Set<String> changed = changed(port);
    if (changed.isEmpty()) {
      return List.of();
    }
    ExtensionModel ported = read(port);
    OwnershipCheck check = new OwnershipCheck(ported, ApiFacts.Dialect.HPY, options);
    Map<String, Diagnostic> first = new LinkedHashMap<>();
    for (FunctionModel function : ported.functions().values()) {
      String origin = origin(function);
      if (origin != null && changed.contains(function.file().name())) {
        check.check(function).stream()
            .filter(d -> d.confidence() == Confidence.CERTAIN && d.severity() != Severity.NOTE)
            .findFirst()
            .ifPresent(d -> first.putIfAbsent(origin, d));
      }
    }
    List<Diagnostic> found = new ArrayList<>();
    first.forEach((name, d) -> found.add(blocked(name, d)));
    return found;
  }

  /**
   * The function of the original that this one was made from: the one of its name, or else the init
   * function, whose body stands in functions with other names; {@code null} if there is neither.
   */
  private @Nullable String origin(FunctionModel function) {
    if (original.function(function.name()) != null) {
      return function.name();
    }
    return original.functions().values().stream()
        .filter(f -> f.role() instanceof FunctionRole.ModuleInit)
        .map(FunctionModel::name)
        .findFirst()
        .orElse(null);
  }

  private static Set<String> changed(PortResult port) {
    return port.files().stream()
        .filter(f -> !f.newText().equals(f.file().text()))
        .map(f -> f.file().name())
        .collect(Collectors.toSet());
  }

  private ExtensionModel read(PortResult port) {
    List<SourceFile> sources = new ArrayList<>();
    List<SourceFile> headers = new ArrayList<>();
    for (PortedFile file : port.files()) {
      SourceFile text = SourceFile.ofText(file.file().name(), file.newText());
      boolean source =
          original.sources().stream().anyMatch(tree -> tree.file().equals(file.file()));
      (source ? sources : headers).add(text);
    }
    port.addedFiles().values().stream()
        .distinct()
        .forEach(text -> headers.add(SourceFile.ofText("hpy_port_support.h", text)));
    return Analyzer.read(original.name(), sources, headers, options);
  }

  private Diagnostic blocked(String name, Diagnostic d) {
    FunctionModel function = Objects.requireNonNull(original.function(name));
    Location at =
        new Location(
            function.file(), function.tree().range(function.definition().declarator()), "");
    Location line = d.location();
    String message =
        "The port would not keep HPy's rules"
            + (line == null ? "" : " (line " + line.line() + " of the ported file)")
            + ": "
            + d.message();
    return Diagnostic.at(PortRules.BLOCKED_FUNCTION, Severity.WARNING, message, at)
        .inFunction(name);
  }
}
