package org.hpyport.ownership;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hpyport.capi.ApiFacts;
import org.hpyport.capi.ApiSymbol;
import org.hpyport.cfg.CfgNode;
import org.hpyport.model.CType;
import org.hpyport.model.CallStructs;
import org.hpyport.model.ExpressionTypes;
import org.hpyport.model.ExtensionModel;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.FunctionRole;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.SyntaxNode;
import org.jspecify.annotations.Nullable;

/** Everything the interpreter of one run over one function looks up. */
final class Frame {
  final ExtensionModel extension;
  final FunctionModel function;
  final Mode mode;
  final ApiFacts facts;
  final Summaries summaries;
  final Sites sites;
  final Repairs repairs;
  final Recorder recorder;
  final Set<Integer> numbers;
  final ElementVariables elements;
  final OverwrittenSlots overwritten;
  final Set<Integer> cleanedUp;
  private @Nullable TakenPlaces taken;
  private @Nullable Set<Integer> owningOuts;
  final SlotConventions conventions;
  final AccessPaths paths;
  final Slots slots;
  final Loans loans;
  final ReleasedPlaces places;
  private final ExpressionTypes types;
  private final Map<Expression, CType> typed = new IdentityHashMap<>();
  private final Map<String, Object> constants = new HashMap<>();
  private final Set<Integer> made = new TreeSet<>();
  private int focus = -1;
  private boolean summarises;
  private @Nullable String doubt;
  private CfgNode node;
  private Set<Integer> liveAfter = Set.of();

  Frame(
      ExtensionModel extension,
      FunctionModel function,
      Mode mode,
      ApiFacts facts,
      Summaries summaries,
      Sites sites,
      Repairs repairs,
      Recorder recorder) {
    this.extension = extension;
    this.function = function;
    this.mode = mode;
    this.facts = facts;
    this.summaries = summaries;
    this.sites = sites;
    this.repairs = repairs;
    this.recorder = recorder;
    this.numbers = FlagVariables.of(function);
    this.elements = new ElementVariables(function);
    this.overwritten = new OverwrittenSlots(function);
    this.cleanedUp = CleanedUpVariables.of(function);
    this.conventions = summaries.conventions();
    this.types =
        new ExpressionTypes(extension, function, name -> ApiTypes.result(facts.find(name)));
    this.paths = new AccessPaths(function, conventions, types::of, mode);
    this.slots = new Slots(this);
    this.loans = new Loans(this);
    this.places = new ReleasedPlaces(this);
    this.node = new CfgNode.Entry(0);
  }

  boolean isPlan() {
    return mode == Mode.PLAN;
  }

  /** Whether a member belongs to a struct that is no object and lives within a call. */
  boolean isInCallStruct(Expression.Member m) {
    return CallStructs.holds(extension, summaries.module().callStructs(), types, m);
  }

  /** Notes that objects are made at a place. */
  void made(int site) {
    made.add(site);
  }

  /** The places objects were made at so far, ascending. */
  Set<Integer> made() {
    return new TreeSet<>(made);
  }

  /** Follows only the objects made at one place from now on; -1 for all. */
  void focus(int site) {
    focus = site;
    doubt = null;
  }

  int focus() {
    return focus;
  }

  /** From now on what tests tell of pointer parameters is kept, for the summary. */
  void summarise() {
    summarises = true;
  }

  boolean summarises() {
    return summarises;
  }

  /** What makes all findings of this run uncertain; {@code null} if nothing does. */
  @Nullable String doubt() {
    return doubt;
  }

  /** Makes all findings from now on depend on {@code what}. */
  void doubt(String what) {
    doubt = what;
  }

  /** Turns to a node. */
  void enter(CfgNode next, Set<Integer> live) {
    node = next;
    liveAfter = live;
  }

  CfgNode node() {
    return node;
  }

  /** The variables that are really read after the current node, before they are written. */
  Set<Integer> liveAfter() {
    return liveAfter;
  }

  @Nullable ApiSymbol symbol(String name) {
    return facts.find(name);
  }

  CType type(Expression e) {
    return typed.computeIfAbsent(e, types::of);
  }

  /** Whether what the function reads at a place may be its own. */
  boolean mayOwn(Expression place) {
    return taken().mayOwn(place);
  }

  /** Whether the function adds references under the name of a place, whatever is in it. */
  boolean isRetainedThere(Expression place) {
    return taken().isRetained(place);
  }

  private TakenPlaces taken() {
    TakenPlaces known = taken;
    if (known == null) {
      known = new TakenPlaces(this);
      taken = known;
    }
    return known;
  }

  /** Whether an out parameter owns what it points to, as the function itself releases it. */
  boolean isOwningOut(int parameter) {
    if (owningOuts == null) {
      owningOuts = ReplacedOutputs.released(function, facts);
    }
    return owningOuts.contains(parameter);
  }

  /** Whether only code that is not seen calls the function, so that its convention is not known. */
  boolean hasUnknownCallers() {
    return mode == Mode.C_API
        && function.role() instanceof FunctionRole.Internal
        && (!summaries.calls().isNamed(function.name())
            || (isLikeMethod() && !summaries.calls().isCalled(function.name())));
  }

  /** Whether it could be the method of a table that stands inside of a function. */
  private boolean isLikeMethod() {
    return function.parameters().size() > 1
        && function.result().isObject()
        && function.parameters().stream().allMatch(p -> p.type().isObject());
  }

  /** The variable an expression is, parentheses and casts aside. */
  @Nullable Variable variable(Expression expression) {
    Expression bare = Words.bare(expression);
    if (!isPlan() && bare instanceof Expression.Index) {
      return elements.find(bare);
    }
    if (!isPlan() && bare instanceof Expression.Unary u && u.operator().equals("*")) {
      return outVariable(u.operand());
    }
    AccessPaths.Path path = paths.find(bare);
    if (path != null) {
      return path.variable();
    }
    return function.variable(bare);
  }

  /** The local array of objects an expression names whose elements are followed. */
  @Nullable Variable array(Expression e) {
    return isPlan() ? null : elements.array(e);
  }

  /** The same, but only if it is automatic and holds one object. */
  @Nullable Variable objectVariable(Expression expression) {
    Variable v = variable(expression);
    return v != null && v.isAutomatic() && v.type().isObject() ? v : null;
  }

  /** The out parameter of this function that an expression passes on; -1 if it is none. */
  int outParameter(Expression e) {
    Variable v = isPlan() ? null : variable(e);
    return v != null && v.kind() == Variable.Kind.PARAMETER && v.type().isObjectOut()
        ? function.parameters().indexOf(v)
        : -1;
  }

  /** What the out parameter that an expression names points to, as a variable. */
  @Nullable Variable outVariable(Expression e) {
    int i = Words.bare(e) instanceof Expression.Identifier ? outParameter(e) : -1;
    if (i < 0) {
      return null;
    }
    Variable p = function.parameters().get(i);
    return new Variable(
        ExitReader.out(i),
        "*" + p.name(),
        p.type().dereferenced(),
        Variable.Kind.LOCAL,
        p.declarator());
  }

  /** The cell of what a call writes into one element of an array. */
  int elementCell(SyntaxNode call, Variable element) {
    int site =
        sites.of(constants.computeIfAbsent(sites.of(call) + " " + element.id(), n -> new Object()));
    made.add(site);
    return Store.cellId(site);
  }

  /** The name of the constant whose cell this is; {@code null} if it is none, or while planning. */
  @Nullable String constantName(int cell) {
    Object place = isPlan() ? null : sites.place(Store.site(cell));
    return constants.entrySet().stream()
        .filter(e -> e.getValue() == place && isConstant(e.getKey()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  private boolean isConstant(String name) {
    return name.startsWith("&") || symbol(name) != null;
  }

  /** The cell of a constant; all uses of one constant share it. */
  int constantCell(String name) {
    int site = sites.of(constants.computeIfAbsent(name, n -> new Object()));
    made.add(site);
    return Store.cellId(site);
  }
}
