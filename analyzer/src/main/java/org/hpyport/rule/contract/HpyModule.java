package org.hpyport.rule.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.hpyport.capi.ApiSymbol;
import org.hpyport.capi.HpyApi;
import org.hpyport.diagnostic.Confidence;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.diagnostic.Location;
import org.hpyport.model.CType;
import org.hpyport.model.ExpressionTypes;
import org.hpyport.model.ExtensionModel;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.HpyDefinition;
import org.hpyport.syntax.SyntaxNode;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/** A module of HPy code as the rules about contracts look at it, and what they find. */
public final class HpyModule {
  private final ExtensionModel model;
  private final List<HpyDefinition> definitions = new ArrayList<>();
  private final List<Diagnostic> findings = new ArrayList<>();

  /** A module all of whose files are HPy code. */
  public HpyModule(ExtensionModel model) {
    this.model = model;
    model.sources().forEach(tree -> definitions.addAll(HpyDefinition.in(tree)));
  }

  ExtensionModel model() {
    return model;
  }

  /** The {@code HPyDef_*} macros, file by file. */
  List<HpyDefinition> definitions() {
    return definitions;
  }

  /** The functions that stand in the module's own files, not in headers. */
  List<FunctionModel> functions() {
    return model.functions().values().stream()
        .filter(f -> model.sources().contains(f.tree()))
        .toList();
  }

  /** The type of an expression in a function. */
  ExpressionTypes types(FunctionModel function) {
    return new ExpressionTypes(model, function, HpyModule::result);
  }

  private static @Nullable CType result(String name) {
    ApiSymbol symbol = HpyApi.get().find(name);
    String type = symbol == null ? null : symbol.facts().resultType();
    return type == null ? null : CType.written(type);
  }

  /** Reports what surely breaks a rule. */
  void report(ContractRule rule, SyntaxTree tree, SyntaxNode at, String function, String message) {
    findings.add(
        new Diagnostic(
            rule.id(),
            rule.severity(),
            Confidence.CERTAIN,
            message,
            new Location(tree.file(), tree.range(at), ""),
            function.isEmpty() ? null : function,
            List.of(),
            List.of()));
  }

  /** What was reported, by file and place. */
  public List<Diagnostic> findings() {
    return findings.stream()
        .sorted(
            Comparator.comparing((Diagnostic d) -> place(d).file().name())
                .thenComparing(d -> place(d).range())
                .thenComparing(Diagnostic::ruleId))
        .distinct()
        .toList();
  }

  private static Location place(Diagnostic d) {
    return Objects.requireNonNull(d.location());
  }
}
