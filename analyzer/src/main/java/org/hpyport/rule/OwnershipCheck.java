package org.hpyport.rule;

import java.util.ArrayList;
import java.util.List;
import org.hpyport.capi.ApiFacts;
import org.hpyport.diagnostic.Confidence;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.diagnostic.Location;
import org.hpyport.diagnostic.Severity;
import org.hpyport.expansion.ExpandedModule;
import org.hpyport.model.ExtensionModel;
import org.hpyport.model.FunctionModel;
import org.hpyport.ownership.OwnershipAnalysis;
import org.hpyport.ownership.OwnershipEvent;
import org.hpyport.ownership.OwnershipReport;
import org.hpyport.syntax.ParseOptions;

/** Runs the ownership rules over functions. */
public final class OwnershipCheck {
  /** A function that could not be looked at to the end. */
  static final String GAVE_UP = "HPY930";

  private final ExpandedModule module;
  private final OwnershipAnalysis analysis;
  private final ApiFacts.Dialect dialect;

  /**
   * @param extension the module the functions belong to
   * @param dialect the language they are written in
   */
  public OwnershipCheck(ExtensionModel extension, ApiFacts.Dialect dialect) {
    this(ExpandedModule.unchanged(extension), dialect);
  }

  /**
   * Looks through the project's macros, too.
   *
   * @param extension the module the functions belong to
   * @param dialect the language they are written in
   * @param options how its files were parsed
   */
  public OwnershipCheck(ExtensionModel extension, ApiFacts.Dialect dialect, ParseOptions options) {
    this(ExpandedModule.of(extension, options), dialect);
  }

  private OwnershipCheck(ExpandedModule module, ApiFacts.Dialect dialect) {
    this.module = module;
    this.analysis = new OwnershipAnalysis(module.model(), dialect);
    this.dialect = dialect;
  }

  /** The findings in one function, in source order. */
  public List<Diagnostic> check(FunctionModel function) {
    return expanded(module.function(function)).stream().map(module::original).toList();
  }

  private List<Diagnostic> expanded(FunctionModel function) {
    OwnershipReport report = analysis.analyze(function);
    List<Diagnostic> findings = new ArrayList<>();
    for (OwnershipEvent event : report.events()) {
      for (OwnershipRule rule : RuleRegistry.ownership()) {
        if (rule.kind() == event.kind()) {
          findings.add(finding(rule, event, function.name()));
        }
      }
    }
    if (report.gaveUp() != null) {
      findings.add(gaveUp(function, report.gaveUp()));
    }
    return findings;
  }

  private Diagnostic finding(OwnershipRule rule, OwnershipEvent event, String function) {
    return new Diagnostic(
        rule.id(),
        rule.severity(),
        event.confidence(),
        rule.message(event, dialect)
            + (event.unknown() == null ? "" : " This depends on " + event.unknown() + "."),
        event.place(),
        function,
        event.path(),
        List.of());
  }

  private static Diagnostic gaveUp(FunctionModel function, String reason) {
    Location at =
        new Location(
            function.file(), function.tree().range(function.definition().declarator()), "");
    return new Diagnostic(
        GAVE_UP,
        Severity.NOTE,
        Confidence.CERTAIN,
        "The references of `" + function.name() + "` were not checked: " + reason + ".",
        at,
        function.name(),
        List.of(),
        List.of());
  }
}
