package org.hpyport.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hpyport.capi.ApiFacts;
import org.hpyport.capi.ApiSymbol;
import org.hpyport.capi.CApiCatalog;
import org.hpyport.capi.CallFacts;
import org.hpyport.capi.HpyApi;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.FunctionRole;
import org.hpyport.model.Variable;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.Declarator;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxNode;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/** Finds the places of one function where a mistake could be made. */
final class MutantFinder {

  /** Calls that differ only in who owns the result; both take the same arguments. */
  private static final Map<String, String> SWAPS =
      Map.ofEntries(
          Map.entry("PyList_GetItem", "PySequence_GetItem"),
          Map.entry("PyList_GET_ITEM", "PySequence_GetItem"),
          Map.entry("PyTuple_GetItem", "PySequence_GetItem"),
          Map.entry("PyTuple_GET_ITEM", "PySequence_GetItem"),
          Map.entry("PySequence_GetItem", "PyTuple_GetItem"),
          Map.entry("PyDict_GetItem", "PyObject_GetItem"),
          Map.entry("PyDict_GetItemWithError", "PyObject_GetItem"),
          Map.entry("PyObject_GetItem", "PyDict_GetItem"),
          Map.entry("PyDict_GetItemString", "PyMapping_GetItemString"),
          Map.entry("PyMapping_GetItemString", "PyDict_GetItemString"),
          Map.entry("PyImport_ImportModule", "PyImport_AddModule"),
          Map.entry("PyImport_AddModule", "PyImport_ImportModule"));

  private final FunctionModel function;
  private final SyntaxTree tree;
  private final ApiFacts facts;
  private final boolean hpy;
  private final List<Mutant> found = new ArrayList<>();

  MutantFinder(FunctionModel function, ApiFacts.Dialect dialect) {
    this.function = function;
    this.tree = function.tree();
    this.hpy = dialect == ApiFacts.Dialect.HPY;
    this.facts = hpy ? HpyApi.get() : CApiCatalog.get();
  }

  /** All mistakes, in source order. */
  List<Mutant> find() {
    function.walkBody(this::visit);
    borrowed();
    return found;
  }

  private void visit(SyntaxNode node) {
    if (node instanceof Statement.Compound block) {
      for (int i = 0; i < block.items().size(); i++) {
        statement(block.items(), i);
      }
    } else if (node instanceof Statement.If branch) {
      errorPath(branch);
      alone(branch.thenBranch());
      alone(branch.elseBranch());
    } else if (node instanceof Statement.Labeled labelled) {
      alone(labelled.body());
    } else if (node instanceof Expression.Call call) {
      swap(call);
      duplicate(call);
    }
  }

  /** A release that is the whole body of a branch or label. */
  private void alone(@Nullable Statement body) {
    Expression.Call release = body == null ? null : release(body);
    if (body != null && release != null) {
      add(MutationKind.DROP_RELEASE, body, replaced(body, ";"), probe(body, release));
    }
  }

  private void statement(List<Statement> block, int index) {
    Statement s = block.get(index);
    Expression.Call call = call(s);
    CallFacts f = call == null ? null : facts(call);
    if (call == null || f == null) {
      return;
    }
    if (!f.releases().isEmpty() && f.assigns().isEmpty()) {
      add(MutationKind.DROP_RELEASE, s, replaced(s, ";"), probe(s, call));
      if (!f.assignsNull()) {
        add(MutationKind.DOUBLE_RELEASE, s, after(s, " " + tree.text(s)), probe(s, call));
        early(block, index, call, f);
      }
    } else if (!f.retains().isEmpty()) {
      add(MutationKind.DROP_RETAIN, s, replaced(s, ";"));
    } else {
      stolen(s, call, f);
    }
  }

  private void early(List<Statement> block, int index, Expression.Call release, CallFacts f) {
    Variable v = variable(release.arguments().get(f.releases().get(0)));
    if (v == null || !v.isAutomatic()) {
      return;
    }
    for (int i = index - 1; i >= 0; i--) {
      Statement before = block.get(i);
      if (writes(before, v) || before instanceof Statement.Labeled) {
        return;
      }
      if (passes(before, v)) {
        String moved = tree.text(block.get(index)) + " ";
        List<Mutant.Edit> edits = new ArrayList<>(replaced(block.get(index), ";"));
        TextRange at = tree.range(before);
        edits.add(new Mutant.Edit(at.start(), at.start(), moved));
        add(MutationKind.EARLY_RELEASE, block.get(index), edits);
        return;
      }
    }
  }

  private boolean writes(Statement s, Variable v) {
    boolean[] writes = {false};
    s.walk(
        n -> {
          boolean assigned = n instanceof Expression.Assignment a && v == variable(a.target());
          boolean address =
              n instanceof Expression.Unary u
                  && u.operator().equals("&")
                  && v == variable(u.operand());
          boolean declared = n instanceof Declarator.Name name && name == v.declarator();
          writes[0] |= assigned || address || declared;
        });
    return writes[0];
  }

  /**
   * Whether the statement passes the variable to a call that is neither a null test nor a count.
   */
  private boolean passes(Statement s, Variable v) {
    boolean[] passes = {false};
    s.walk(
        n -> {
          if (n instanceof Expression.Call c && !"HPy_IsNull".equals(c.calleeName())) {
            CallFacts f = facts(c);
            boolean counts = f != null && !(f.releases().isEmpty() && f.retains().isEmpty());
            passes[0] |= !counts && c.arguments().stream().anyMatch(a -> v == variable(a));
          }
        });
    return passes[0];
  }

  private void stolen(Statement s, Expression.Call call, CallFacts f) {
    for (int i : f.steals()) {
      Variable v = i < call.arguments().size() ? variable(call.arguments().get(i)) : null;
      if (v != null && f.stealsOnFailure()) {
        add(MutationKind.RELEASE_STOLEN, s, after(s, " Py_DECREF(" + v.name() + ");"));
      }
    }
  }

  /** {@code Py_NewRef(x)}, {@code HPy_Dup(ctx, x)} become {@code x}. */
  private void duplicate(Expression.Call call) {
    CallFacts f = facts(call);
    if (f != null && f.sameAs().isPresent() && f.result().isNew()) {
      String plain = tree.text(call.arguments().get(f.sameAs().getAsInt()));
      add(MutationKind.DROP_RETAIN, call, replaced(call, plain));
    }
  }

  private void swap(Expression.Call call) {
    String other = SWAPS.get(String.valueOf(call.calleeName()));
    if (other != null && !hpy) {
      add(MutationKind.SWAP_OWNERSHIP, call, replaced(call.callee(), other));
    }
  }

  /** {@code goto fail} becomes the plain return; or a branch that leaves forgets its releases. */
  private void errorPath(Statement.If branch) {
    Statement body = branch.thenBranch();
    List<Statement> items = body instanceof Statement.Compound c ? c.items() : List.of(body);
    Statement last = items.isEmpty() ? body : items.get(items.size() - 1);
    if (last instanceof Statement.Goto jump
        && !CleanupLabels.released(function, jump, facts).isEmpty()) {
      List<String> released = CleanupLabels.released(function, jump, facts);
      Mutant.Probe probe = new Mutant.Probe(tree.range(jump).start(), released);
      add(MutationKind.FORGET_ERROR_PATH, jump, replaced(jump, failure()), probe);
    }
    List<Statement> releases = items.stream().filter(i -> release(i) != null).toList();
    if (last instanceof Statement.Return && releases.size() > 1) {
      List<Mutant.Edit> edits = new ArrayList<>();
      releases.forEach(r -> edits.addAll(replaced(r, ";")));
      add(MutationKind.FORGET_ERROR_PATH, releases.get(0), edits);
    }
  }

  private String failure() {
    if (function.result().isVoid()) {
      return "return;";
    }
    return function.result().isHandle()
        ? "return HPy_NULL;"
        : function.result().pointers() > 0 ? "return NULL;" : "return -1;";
  }

  /** A parameter that belongs to the caller is released before each plain return. */
  private void borrowed() {
    if (function.role() instanceof FunctionRole.Internal) {
      return;
    }
    List<Variable> objects =
        function.parameters().stream().filter(p -> p.type().isObject()).toList();
    if (objects.isEmpty() || function.definition().body().items().isEmpty()) {
      return;
    }
    Variable p = objects.get(objects.size() - 1);
    List<Statement> items = function.definition().body().items();
    Statement last = items.get(items.size() - 1);
    if (last instanceof Statement.Return && !p.name().isEmpty()) {
      String release = hpy ? "HPy_Close(ctx, " : "Py_DECREF(";
      TextRange at = tree.range(last);
      add(
          MutationKind.RELEASE_BORROWED,
          last,
          List.of(new Mutant.Edit(at.start(), at.start(), release + p.name() + "); ")));
    }
  }

  private Expression.@Nullable Call call(Statement s) {
    Expression e =
        s instanceof Statement.ExpressionStatement x
            ? x.expression()
            : s instanceof Statement.MacroStatement m ? m.invocation() : null;
    return e instanceof Expression.Call c ? c : null;
  }

  private Expression.@Nullable Call release(Statement s) {
    Expression.Call c = call(s);
    CallFacts f = c == null ? null : facts(c);
    return f != null && !f.releases().isEmpty() && f.assigns().isEmpty() ? c : null;
  }

  private @Nullable CallFacts facts(Expression.Call c) {
    String name = c.calleeName();
    ApiSymbol symbol = name == null ? null : facts.find(name);
    return symbol == null ? null : symbol.facts();
  }

  private @Nullable Variable variable(Expression e) {
    Expression bare = e;
    while (bare instanceof Expression.Parenthesized || bare instanceof Expression.Cast) {
      bare =
          bare instanceof Expression.Parenthesized p
              ? p.inner()
              : ((Expression.Cast) bare).operand();
    }
    return bare instanceof Expression.Identifier id ? function.variable(id) : null;
  }

  private List<Mutant.Edit> replaced(SyntaxNode node, String text) {
    TextRange range = tree.range(node);
    return List.of(new Mutant.Edit(range.start(), range.end(), text));
  }

  private List<Mutant.Edit> after(SyntaxNode node, String text) {
    int end = tree.range(node).end();
    return List.of(new Mutant.Edit(end, end, text));
  }

  /** Asks whether what a release releases can be anything but null. */
  private Mutant.Probe probe(Statement s, Expression.Call release) {
    CallFacts f = Objects.requireNonNull(facts(release));
    Expression argument = release.arguments().get(f.releases().get(0));
    boolean named =
        argument instanceof Expression.Identifier || argument instanceof Expression.Index;
    return named
        ? new Mutant.Probe(tree.range(s).start(), List.of(tree.text(argument)))
        : Mutant.Probe.NONE;
  }

  private void add(MutationKind kind, SyntaxNode at, List<Mutant.Edit> edits) {
    add(kind, at, edits, Mutant.Probe.NONE);
  }

  private void add(MutationKind kind, SyntaxNode at, List<Mutant.Edit> edits, Mutant.Probe probe) {
    TextRange range = tree.range(at);
    int line = tree.file().lines().line(range.start());
    String what = tree.text(at).replaceAll("\\s+", " ");
    found.add(new Mutant(kind, tree.file().name(), function.name(), line, what, edits, probe));
  }
}
