package org.hpyport.migration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.hpyport.analyzer.SeenBranches;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.diagnostic.Location;
import org.hpyport.diagnostic.Severity;
import org.hpyport.model.CType;
import org.hpyport.model.CallStructs;
import org.hpyport.model.ExtensionModel;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.StructModel;
import org.hpyport.model.Variable;
import org.hpyport.ownership.ClosingReleases;
import org.hpyport.ownership.LifetimePlan;
import org.hpyport.preparation.NameSupply;
import org.hpyport.preprocess.ConditionalGroup;
import org.hpyport.rewrite.EditSet;
import org.hpyport.rewrite.SourceEdits;
import org.hpyport.source.SourceFile;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxNode;
import org.hpyport.syntax.SyntaxTree;
import org.hpyport.syntax.TokenList;
import org.hpyport.syntax.TokenSpan;
import org.jspecify.annotations.Nullable;

/**
 * What migrations share while one module is ported: its facts, the edits, names, and who is
 * blocked. Used by one thread.
 */
public final class PortContext {
  private final ExtensionModel extension;
  private final SeenBranches seen;
  private final NameSupply names;
  private final SourceEdits edits = new SourceEdits();
  private final Definitions definitions = new Definitions();
  private final Types types = new Types();
  private final PayloadObjects payloads;
  private final Globals globals;
  private final Map<SourceFile, Set<String>> helpers = new LinkedHashMap<>();
  private final Map<String, Verdict.Blocked> blocked = new LinkedHashMap<>();
  private final Map<String, Signature> signatures = new LinkedHashMap<>();
  private final Map<String, List<Statement>> rewritten = new LinkedHashMap<>();
  private final Map<String, Set<String>> locals = new LinkedHashMap<>();
  private final Map<String, List<String>> owned = new LinkedHashMap<>();
  private final Map<String, Set<Variable>> borrowed = new LinkedHashMap<>();
  private final Map<Variable, String> handles = new LinkedHashMap<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Set<String> removed = new TreeSet<>();
  private final Map<String, Set<Integer>> handleParameters;
  private final Shared shared;
  private ClosingReleases closing = ClosingReleases.NONE;
  private final Set<StructModel> callStructs;
  private final Map<String, String> adapters = new LinkedHashMap<>();
  private boolean moduleBlocked;

  /**
   * @param shared what the other worlds need
   * @param finalTypes whether Python need not derive classes from the module's types
   */
  PortContext(ExtensionModel extension, SeenBranches seen, Shared shared, boolean finalTypes) {
    this.shared = shared;
    this.extension = extension;
    this.seen = seen;
    this.names = new NameSupply(extension);
    this.globals = new Globals(names);
    this.payloads = new PayloadObjects(extension, names, finalTypes);
    this.handleParameters = HandleParameters.of(extension);
    this.callStructs = CallStructs.of(extension);
    for (SyntaxTree tree : trees()) {
      String name = tree.file().name();
      helpers.put(tree.file(), new TreeSet<>(shared.helpers().getOrDefault(name, Set.of())));
    }
  }

  public ExtensionModel extension() {
    return extension;
  }

  /** All trees: sources, then headers. */
  public List<SyntaxTree> trees() {
    List<SyntaxTree> trees = new ArrayList<>(extension.sources());
    trees.addAll(extension.headers());
    return trees;
  }

  /** The releases that have to close something, since they do in another world. */
  public ClosingReleases closedElsewhere() {
    return shared.closing();
  }

  /** Notes which releases close something in this world. */
  public void closing(LifetimePlan plan) {
    closing = closing.and(plan);
  }

  ClosingReleases closing() {
    return closing;
  }

  public NameSupply names() {
    return names;
  }

  /** Whether a branch is ported in this world or in another one. */
  boolean isSeen(SyntaxTree tree, ConditionalGroup.Branch branch) {
    return seen.contains(tree.file(), branch);
  }

  /** The definitions that the module gets. */
  Definitions definitions() {
    return definitions;
  }

  /** How the module's types are made. */
  Types types() {
    return types;
  }

  /** The types whose objects keep their struct in another object. */
  public PayloadObjects payloads() {
    return payloads;
  }

  /** The globals that keep objects. */
  Globals globals() {
    return globals;
  }

  /** The edits of one file. */
  public EditSet edits(SyntaxTree tree) {
    return edits.of(tree.file());
  }

  /** The edits of the file a function stands in. */
  public EditSet edits(FunctionModel function) {
    return edits(function.tree());
  }

  /** States that code added to a file calls a helper of the support header. */
  public void useHelper(SyntaxTree tree, String helper) {
    Objects.requireNonNull(helpers.get(tree.file())).add(helper);
  }

  /** The helpers used in one file. */
  public Set<String> helpers(SyntaxTree tree) {
    return Set.copyOf(Objects.requireNonNull(helpers.get(tree.file())));
  }

  /** The helpers used in all files. */
  public Set<String> helpers() {
    Set<String> all = new TreeSet<>();
    helpers.values().forEach(all::addAll);
    return all;
  }

  /** The parameter names of a ported function. */
  public Signature signature(FunctionModel function) {
    return signatures.getOrDefault(function.name(), Signature.PLAIN);
  }

  void setSignature(FunctionModel function, Signature signature) {
    signatures.put(function.name(), signature);
  }

  /** What the {@code HPyContext *} is called in a function: {@code ctx} unless that is taken. */
  public String contextName(FunctionModel function) {
    return function.hasVariable("ctx") ? "hpy_ctx" : "ctx";
  }

  /**
   * Declares a local variable at the start of a function's body.
   *
   * @param declaration the declaration with its semicolon
   */
  public void declare(FunctionModel function, String declaration) {
    int open = function.tree().tokens().end(function.definition().body().span().first());
    EditSet edits = edits(function);
    String indentation = bodyIndentation(function);
    edits.insert(open, "\n" + indentation + declaration, Order.LOCAL);
  }

  /** The indentation of the statements of a function's body. */
  public String bodyIndentation(FunctionModel function) {
    EditSet edits = edits(function);
    if (!function.definition().body().items().isEmpty()) {
      int first = function.tree().range(function.definition().body().items().get(0)).start();
      if (edits.layout().startsLine(first)) {
        return edits.layout().indentationAt(first);
      }
    }
    return edits.layout().indentUnit();
  }

  /** States that a function cannot be ported; the first reason stays. */
  public void block(FunctionModel function, String reason, @Nullable SyntaxNode at) {
    TextRange range = function.tree().range(at == null ? function.definition().declarator() : at);
    Location location = new Location(function.file(), range, "");
    if (blocked.putIfAbsent(function.name(), new Verdict.Blocked(reason, location)) == null) {
      report(
          Diagnostic.at(PortRules.BLOCKED_FUNCTION, Severity.WARNING, reason, location)
              .inFunction(function.name()));
    }
  }

  /** States that something outside of functions cannot be ported. */
  public void blockModule(String reason, SyntaxTree tree, TextRange at) {
    moduleBlocked = true;
    report(
        Diagnostic.at(
            PortRules.BLOCKED_MODULE, Severity.WARNING, reason, new Location(tree.file(), at, "")));
  }

  /** States that something outside of functions cannot be ported. */
  public void blockModule(String reason, SyntaxTree tree, SyntaxNode at) {
    blockModule(reason, tree, tree.range(at));
  }

  public boolean isBlocked(FunctionModel function) {
    return blocked.containsKey(function.name());
  }

  public Map<String, Verdict.Blocked> blocked() {
    return new LinkedHashMap<>(blocked);
  }

  public boolean isModuleBlocked() {
    return moduleBlocked;
  }

  public void report(Diagnostic diagnostic) {
    if (!diagnostics.contains(diagnostic)) {
      diagnostics.add(diagnostic);
    }
  }

  public List<Diagnostic> diagnostics() {
    return List.copyOf(diagnostics);
  }

  /**
   * The name of the {@code int} that tells whether an object global holds anything, since HPy has
   * no null test for globals. Asking for it makes it be declared beside the global.
   */
  public String storedFlag(Variable global) {
    return globals.storedFlag(global);
  }

  /**
   * The handle that came in a parameter's place, where the parameter's old name now is a local that
   * points to the struct; {@code null} for all other variables.
   */
  public @Nullable String handle(Variable parameter) {
    return handles.get(parameter);
  }

  void setHandle(Variable parameter, String handle) {
    handles.put(parameter, handle);
  }

  /** The function that gives the struct behind a handle: {@code T_AsStruct}. */
  public static String structAccess(ExtensionModel extension, CType type) {
    StructModel struct = extension.structs().get(type.base());
    String name = struct == null ? type.base() : struct.name();
    return name.replaceFirst("^struct ", "") + "_AsStruct";
  }

  /**
   * The name of a function of a file that calls a function of the module with arguments of another
   * kind. The first function that asks for it gets its definition before its own.
   *
   * @param definition the definition, by its name
   */
  public String adapter(
      FunctionModel caller, FunctionModel callee, UnaryOperator<String> definition) {
    String key = caller.file().name() + ":" + callee.name();
    String known = adapters.get(key);
    if (known != null) {
      return known;
    }
    String name = names.fresh(callee.name() + "_of_tuple");
    adapters.put(key, name);
    edits(caller)
        .insert(
            caller.tree().range(caller.definition()).start(),
            definition.apply(name),
            Order.DEFINITION);
    return name;
  }

  /** A name for an added local of one function: no other variable that can be seen there has it. */
  public String freshLocal(FunctionModel function, String wish) {
    Set<String> taken = locals.computeIfAbsent(function.name(), n -> namesSeenIn(function));
    String name = wish;
    for (int i = 2; !taken.add(name); i++) {
      name = wish + i;
    }
    return name;
  }

  private static Set<String> namesSeenIn(FunctionModel function) {
    Set<String> seen = new TreeSet<>();
    TokenList tokens = function.tree().tokens();
    TokenSpan span = function.definition().span();
    for (int i = span.first(); i <= span.last(); i++) {
      seen.add(tokens.text(i));
    }
    return seen;
  }

  /**
   * States that a function owns one more handle, which starts null and must be closed on every way
   * out.
   *
   * @param handle the local variable, or an element of a local array
   */
  public void addOwned(FunctionModel function, String handle) {
    addEnding(function, "HPy_Close(ctx, " + handle + ");");
  }

  /** States what must stand on every way out of a function, in terms of {@code ctx}. */
  void addEnding(FunctionModel function, String statement) {
    owned.computeIfAbsent(function.name(), n -> new ArrayList<>()).add(statement);
  }

  /** The statements that must stand on every way out of a function, in order. */
  public List<String> owned(FunctionModel function) {
    return List.copyOf(owned.getOrDefault(function.name(), List.of()));
  }

  /** States that a local variable that owned its object becomes a borrowed parameter. */
  void addBorrowed(FunctionModel function, Variable local) {
    borrowed.computeIfAbsent(function.name(), n -> new LinkedHashSet<>()).add(local);
  }

  /** The variables that {@link #addBorrowed} named. */
  public Set<Variable> borrowed(FunctionModel function) {
    return Set.copyOf(borrowed.getOrDefault(function.name(), Set.of()));
  }

  /** States that a statement was removed, or written anew as a whole. */
  void addRewritten(FunctionModel function, Statement statement) {
    rewritten.computeIfAbsent(function.name(), n -> new ArrayList<>()).add(statement);
  }

  /**
   * Whether a node lies in a statement that was removed or written anew as a whole: what cannot be
   * ported in it does not matter.
   */
  public boolean isRewritten(FunctionModel function, SyntaxNode node) {
    return rewritten.getOrDefault(function.name(), List.of()).stream()
        .anyMatch(s -> s.span().contains(node.span()));
  }

  /** The structs that are no objects and live within a call: their members keep handles. */
  public Set<StructModel> callStructs() {
    return callStructs;
  }

  /** The expression for the object that a member belongs to. */
  public static Expression ownerOf(Expression.Member member) {
    return HandleParameters.owner(member);
  }

  /** States that a function goes as a whole; false if that was stated before. */
  boolean addRemoved(FunctionModel function) {
    return removed.add(function.name());
  }

  /** Whether a function goes as a whole. */
  public boolean isRemoved(FunctionModel function) {
    return removed.contains(function.name());
  }

  /** Whether a function of the module takes a handle in that place. */
  public boolean takesHandle(FunctionModel callee, int parameter) {
    return HandleParameters.takesHandle(callee, parameter, handleParameters);
  }

  /** Whether the variable is a static type of the module, which becomes an {@code HPyGlobal}. */
  public boolean isStaticType(Variable variable) {
    return types.isStatic(variable);
  }
}
