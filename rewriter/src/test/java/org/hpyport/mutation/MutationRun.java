package org.hpyport.mutation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.hpyport.capi.ApiFacts;
import org.hpyport.capi.CApiCatalog;
import org.hpyport.capi.HpyApi;
import org.hpyport.diagnostic.Confidence;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.expansion.ExpandedModule;
import org.hpyport.expansion.ExpandedSource;
import org.hpyport.model.ExtensionModel;
import org.hpyport.model.ExtensionReader;
import org.hpyport.model.FunctionModel;
import org.hpyport.rule.OwnershipCheck;
import org.hpyport.source.SourceFile;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.CParser;
import org.hpyport.syntax.ExternalDeclaration.FunctionDefinition;
import org.hpyport.syntax.ParseOptions;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/** Makes the mistakes of one subject and looks which are found. */
final class MutationRun {
  private final MutationSubject subject;
  private final ExtensionModel written;
  private final ExtensionModel base;
  private final Map<String, Map<String, Integer>> before = new HashMap<>();

  MutationRun(MutationSubject subject) {
    this.subject = subject;
    this.written =
        reader().read(subject.name(), trees(subject.sources()), trees(subject.headers()));
    this.base = ExpandedModule.of(written, ParseOptions.defaults()).model();
  }

  private static ExtensionReader reader() {
    return new ExtensionReader(
        name -> CApiCatalog.get().find(name) != null || HpyApi.get().find(name) != null);
  }

  private static List<SyntaxTree> trees(List<SourceFile> files) {
    return files.stream().map(f -> CParser.parse(f, ParseOptions.defaults())).toList();
  }

  /**
   * Tries all mistakes that pass.
   *
   * @param wanted which to try
   */
  List<MutationResult> run(Predicate<Mutant> wanted) {
    List<MutationResult> results = new ArrayList<>();
    for (FunctionModel function : written.functions().values()) {
      if (subject.sources().contains(function.file())) {
        List<Mutant> mutants =
            new MutantFinder(function, subject.dialect()).find().stream().filter(wanted).toList();
        if (!mutants.isEmpty()) {
          results.addAll(run(function, mutants));
        }
      }
    }
    return results;
  }

  /** What is found in the sources as they are, one line each. */
  List<String> baseline() {
    List<String> lines = new ArrayList<>();
    OwnershipCheck check = new OwnershipCheck(written, subject.dialect(), ParseOptions.defaults());
    for (FunctionModel function : written.functions().values()) {
      if (subject.sources().contains(function.file())) {
        for (Diagnostic d : check.check(function)) {
          int line = d.location() == null ? 0 : d.location().line();
          lines.add(
              String.format(
                  "%s/%s:%d: %s %s %s (%s)",
                  subject.name(),
                  function.file().name(),
                  line,
                  d.ruleId(),
                  d.confidence(),
                  d.message(),
                  function.name()));
        }
      }
    }
    return lines;
  }

  private List<MutationResult> run(FunctionModel function, List<Mutant> mutants) {
    List<Mutant.Edit> outline = outline(function);
    FunctionModel same = read(function, outline, List.of());
    List<Mutant.Edit> kept = same == null ? List.of() : outline;
    FunctionModel right = same == null ? read(function, List.of(), List.of()) : same;
    if (right == null) {
      return List.of();
    }
    Map<String, Integer> known = findings(check(with(right)), right);
    List<MutationResult> results = new ArrayList<>();
    for (Mutant mutant : mutants) {
      MutationResult.Verdict verdict = verdict(function, mutant, kept, known);
      String why =
          switch (verdict) {
            case SURVIVED ->
                new SurvivalReason(base, right).of(mutant, all(check(with(right)), right));
            case EQUIVALENT -> "all that it is about is null there";
            default -> "";
          };
      results.add(new MutationResult(subject, mutant, verdict, why));
    }
    return results;
  }

  private MutationResult.Verdict verdict(
      FunctionModel function,
      Mutant mutant,
      List<Mutant.Edit> outline,
      Map<String, Integer> known) {
    FunctionModel wrong = read(function, outline, mutant.edits());
    if (wrong == null) {
      return MutationResult.Verdict.SURVIVED;
    }
    OwnershipCheck mutated = check(with(wrong));
    MutationResult.Verdict here = news(findings(mutated, wrong), known);
    if (here == MutationResult.Verdict.FOUND) {
      return here;
    }
    for (FunctionModel caller : base.functions().values()) {
      if (caller.callees().contains(function.name()) && caller != function) {
        Map<String, Integer> usual =
            before.computeIfAbsent(caller.name(), n -> findings(check(base), caller));
        MutationResult.Verdict there = news(findings(mutated, caller), usual);
        if (there == MutationResult.Verdict.FOUND) {
          return MutationResult.Verdict.FOUND_IN_CALLER;
        }
        here = there == null ? here : there;
      }
    }
    if (here != null) {
      return here;
    }
    return isEquivalent(function, mutant, outline, known)
        ? MutationResult.Verdict.EQUIVALENT
        : MutationResult.Verdict.SURVIVED;
  }

  /**
   * Whether all that the mistake is about is null on every path to it: an object made and lost
   * there, if it is not null, would else be found.
   */
  private boolean isEquivalent(
      FunctionModel function,
      Mutant mutant,
      List<Mutant.Edit> outline,
      Map<String, Integer> known) {
    if (mutant.probe().released().isEmpty()) {
      return false;
    }
    boolean hpy = subject.dialect() == ApiFacts.Dialect.HPY;
    StringBuilder test = new StringBuilder("{ ");
    for (String released : mutant.probe().released()) {
      test.append(
          hpy
              ? "if (!HPy_IsNull(" + released + ")) { HPy_New_probe } "
              : "if (" + released + " != NULL) { HPy_New_probe } ");
    }
    String lost = hpy ? "HPy probe = HPyList_New(ctx, 0);" : "PyObject *probe = PyList_New(0);";
    String text = test.append("} ").toString().replace("HPy_New_probe", lost);
    int at = mutant.probe().place();
    FunctionModel probed =
        read(function, outline, List.of(new Mutant.Edit(at, at, "{ " + text + " }")));
    return probed != null && news(findings(check(with(probed)), probed), known) == null;
  }

  private OwnershipCheck check(ExtensionModel module) {
    return new OwnershipCheck(module, subject.dialect());
  }

  /** The best of what is found that the right source does not have; null if nothing is. */
  private static MutationResult.@Nullable Verdict news(
      Map<String, Integer> now, Map<String, Integer> known) {
    MutationResult.Verdict best = null;
    for (Map.Entry<String, Integer> e : now.entrySet()) {
      if (e.getValue() > known.getOrDefault(e.getKey(), 0)) {
        boolean certain = e.getKey().startsWith(Confidence.CERTAIN.name());
        best =
            certain || best == MutationResult.Verdict.FOUND
                ? MutationResult.Verdict.FOUND
                : MutationResult.Verdict.POSSIBLE;
      }
    }
    return best;
  }

  /** The findings in a function, with how often each is made. */
  private static Map<String, Integer> findings(OwnershipCheck check, FunctionModel function) {
    Map<String, Integer> found = all(check, function);
    found
        .keySet()
        .removeIf(text -> !text.matches("\\w+ HPY[13].*") || text.matches("\\w+ HPY105 .*"));
    return found;
  }

  private static Map<String, Integer> all(OwnershipCheck check, FunctionModel function) {
    Map<String, Integer> found = new TreeMap<>();
    for (Diagnostic d : check.check(function)) {
      String line =
          d.location() == null
              ? ""
              : d.location()
                  .file()
                  .text(d.location().file().lines().lineRange(d.location().line()));
      String text = d.confidence() + " " + d.ruleId() + " " + d.message() + " " + line.strip();
      found.merge(text, 1, Integer::sum);
    }
    return found;
  }

  /** The edits that empty all functions of the file but this one, to have less to parse. */
  private List<Mutant.Edit> outline(FunctionModel function) {
    List<Mutant.Edit> edits = new ArrayList<>();
    SyntaxTree tree = function.tree();
    for (FunctionDefinition other : tree.functions()) {
      TextRange body = tree.range(other.body());
      if (other != function.definition() && body.length() > 2) {
        String newlines = tree.file().text(body).replaceAll("[^\n]", "");
        edits.add(new Mutant.Edit(body.start() + 1, body.end() - 1, newlines));
      }
    }
    return edits;
  }

  private @Nullable FunctionModel read(
      FunctionModel function, List<Mutant.Edit> outline, List<Mutant.Edit> mistake) {
    List<Mutant.Edit> edits = new ArrayList<>(outline);
    edits.addAll(mistake);
    SourceFile file = function.file();
    String text =
        Mutant.apply(
            file.text(),
            edits.stream().sorted(Comparator.comparingInt(Mutant.Edit::start)).toList());
    SyntaxTree wrong = CParser.parse(file.withText(text), ParseOptions.defaults());
    SyntaxTree changed =
        CParser.parse(ExpandedSource.of(wrong).expanded(), ParseOptions.defaults());
    List<SyntaxTree> sources =
        base.sources().stream()
            .map(t -> t.file().name().equals(file.name()) ? changed : t)
            .toList();
    return reader().read(base.name(), sources, base.headers()).function(function.name());
  }

  private ExtensionModel with(FunctionModel function) {
    Map<String, FunctionModel> functions = new LinkedHashMap<>(base.functions());
    functions.put(function.name(), function);
    return new ExtensionModel(
        base.name(),
        base.sources(),
        base.headers(),
        functions,
        base.structs(),
        base.typedefs(),
        base.globals(),
        base.methodTables(),
        base.slotTables(),
        base.definitions(),
        base.prototypes());
  }
}
