package org.hpyport.preparation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hpyport.diagnostic.Location;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.rewrite.EditSet;
import org.hpyport.rewrite.SourceEdits;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.InitDeclarator;
import org.hpyport.syntax.Parents;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxNode;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * Counts where a pointer walked over the items of a sequence, which HPy does not give as an array:
 * {@code p = PySequence_Fast_ITEMS(s); … *p … p++} becomes {@code i = 0; …
 * PySequence_Fast_GET_ITEM(s, i) … i++} (C-API manual, "Sequence Protocol"). What is written
 * through such a pointer goes into a tuple or list that the function made.
 */
final class ItemPointers {
  private static final Set<String> ITEMS =
      Set.of("PySequence_Fast_ITEMS", "_PyTuple_ITEMS", "_PyList_ITEMS");

  private static final Map<String, String> SETTERS =
      Map.of("PyTuple_New", "PyTuple_SET_ITEM", "PyList_New", "PyList_SET_ITEM");

  private final PreparedModule module;
  private final NameSupply names;
  private final SourceEdits edits = new SourceEdits();

  /** The variables that hold what these statements store. */
  private final Map<SyntaxNode, String> items = new HashMap<>();

  private ItemPointers(PreparedModule module) {
    this.module = module;
    this.names = new NameSupply(module.model());
  }

  /** The module without such pointers in the functions of these places; the same one if none is. */
  static PreparedModule of(PreparedModule module, Set<Location> places) {
    ItemPointers change = new ItemPointers(module);
    for (FunctionModel function : module.model().functions().values()) {
      SyntaxTree tree = function.tree();
      boolean asked =
          places.stream()
              .anyMatch(
                  at ->
                      at.file() == tree.file()
                          && tree.range(function.definition()).contains(at.range()));
      if (asked) {
        change.function(function);
      }
    }
    return module.after(change.edits);
  }

  private void function(FunctionModel function) {
    Map<Variable, Walk> walks = new LinkedHashMap<>();
    for (Variable v : function.locals()) {
      Walk walk = v.type().pointers() == 2 ? Walk.of(function, v) : null;
      if (walk != null) {
        walks.put(v, walk);
      }
    }
    List<Statement.DeclarationStatement> declarations = declarations(function, walks.keySet());
    Set<Variable> declared = new HashSet<>();
    for (Statement.DeclarationStatement s : declarations) {
      variables(function, s).forEach(declared::add);
    }
    walks.keySet().retainAll(declared);
    if (!walks.isEmpty()) {
      rewrite(function, walks, declarations);
    }
  }

  /** The declarations of such pointers and nothing else, none of them with a value. */
  private static List<Statement.DeclarationStatement> declarations(
      FunctionModel function, Set<Variable> pointers) {
    List<Statement.DeclarationStatement> found = new ArrayList<>();
    function.walkBody(
        node -> {
          if (node instanceof Statement.DeclarationStatement s
              && s.declaration() instanceof ExternalDeclaration.Declaration d
              && d.declarators().stream().allMatch(i -> i.initializer() == null)
              && !variables(function, s).isEmpty()
              && pointers.containsAll(variables(function, s))) {
            found.add(s);
          }
        });
    return found;
  }

  private static List<Variable> variables(
      FunctionModel function, Statement.DeclarationStatement s) {
    List<Variable> variables = new ArrayList<>();
    if (s.declaration() instanceof ExternalDeclaration.Declaration d) {
      for (InitDeclarator init : d.declarators()) {
        Variable v = function.declared(init);
        if (v != null) {
          variables.add(v);
        }
      }
    }
    return variables;
  }

  private void rewrite(
      FunctionModel function,
      Map<Variable, Walk> walks,
      List<Statement.DeclarationStatement> declarations) {
    SyntaxTree tree = function.tree();
    EditSet set = edits.of(tree.file());
    Map<Variable, String> counters = new LinkedHashMap<>();
    walks.keySet().forEach(v -> counters.put(v, names.fresh(v.name() + "_at")));
    for (Statement.DeclarationStatement s : declarations) {
      List<String> all = variables(function, s).stream().map(counters::get).toList();
      set.replace(tree.range(s), "Py_ssize_t " + String.join(", ", all) + ";");
    }
    walks.forEach(
        (v, walk) -> {
          String at = String.valueOf(counters.get(v));
          walk.starts().forEach(a -> set.replace(tree.range(a), at + " = 0"));
          walk.steps().forEach(id -> set.replace(tree.range(id), at));
          for (Access read : walk.reads()) {
            String get =
                "PySequence_Fast_GET_ITEM(" + walk.sequence() + ", " + read.index(tree, at) + ")";
            String retained = retained(function, read.place(), get);
            set.replace(tree.range(read.place()), retained == null ? get : retained);
          }
          for (Access write : walk.writes()) {
            Expression.Assignment a = (Expression.Assignment) write.place();
            int start = tree.range(a).start();
            int value = tree.range(a.value()).start();
            set.replace(
                new TextRange(start, value),
                walk.setter() + "(" + walk.sequence() + ", " + write.index(tree, at) + ", ");
            set.insert(tree.range(a).end(), ")", 0);
          }
        });
  }

  /**
   * {@code Py_INCREF(*p); *r = *p;}: the item is got once, into a variable, whose name this is for
   * both reads; {@code null} if the read is no part of such a pair.
   */
  private @Nullable String retained(FunctionModel function, Expression place, String get) {
    Parents parents = new Parents(function.definition().body());
    SyntaxTree tree = function.tree();
    SyntaxNode call = parents.of(place);
    if (call instanceof Expression.Assignment a && a.value().equals(place)) {
      return items.get(parents.of(a));
    }
    SyntaxNode statement = call == null ? null : parents.of(call);
    if (!(call instanceof Expression.Call c)
        || !"Py_INCREF".equals(c.calleeName())
        || !(statement instanceof Statement.ExpressionStatement s)
        || !(parents.of(s) instanceof Statement.Compound block)) {
      return null;
    }
    int next = block.items().indexOf(s) + 1;
    if (next == block.items().size()
        || !(block.items().get(next) instanceof Statement.ExpressionStatement store)
        || !(store.expression() instanceof Expression.Assignment a)
        || !tree.text(a.value()).equals(tree.text(place))) {
      return null;
    }
    String item = names.fresh("item");
    EditSet set = edits.of(tree.file());
    int start = tree.range(s).start();
    String line = set.layout().newline() + set.layout().indentationAt(start);
    set.insert(start, "PyObject *" + item + " = " + get + ";" + line, 0);
    items.put(store, item);
    return item;
  }

  /**
   * One item that is read or written.
   *
   * @param place the expression that stands for the item, or the assignment to it
   * @param pointer what is pointed with: {@code p}, {@code p++} or {@code p[i]}
   */
  private record Access(Expression place, Expression pointer) {
    String index(SyntaxTree tree, String at) {
      if (pointer instanceof Expression.Index i) {
        return at + " + " + tree.text(i.index());
      }
      return pointer instanceof Expression.Unary u && u.postfix() ? at + u.operator() : at;
    }
  }

  /** All uses of a pointer that walks over the items of one sequence. */
  private record Walk(
      String sequence,
      @Nullable String setter,
      List<Expression.Assignment> starts,
      List<Expression.Identifier> steps,
      List<Access> reads,
      List<Access> writes) {

    static @Nullable Walk of(FunctionModel function, Variable pointer) {
      Walk walk = null;
      Parents parents = new Parents(function.definition().body());
      List<Expression.Identifier> uses = uses(function, pointer);
      for (Expression.Identifier id : uses) {
        Expression.Call items = start(parents, id);
        String sequence = items == null ? null : Words.plainName(items.arguments().get(0));
        if (sequence != null && walk == null) {
          List<Expression.Assignment> none = new ArrayList<>();
          String setter = setter(function, sequence);
          walk =
              new Walk(
                  sequence, setter, none, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
      }
      boolean known = walk != null && isKept(function, walk.sequence(), uses);
      for (Expression.Identifier id : uses) {
        known = known && walk != null && walk.take(function, parents, id);
      }
      return known && walk != null && (walk.writes().isEmpty() || walk.setter() != null)
          ? walk
          : null;
    }

    private static List<Expression.Identifier> uses(FunctionModel function, Variable v) {
      List<Expression.Identifier> uses = new ArrayList<>();
      function.walkBody(
          node -> {
            if (node instanceof Expression.Identifier id && v.equals(function.variable(id))) {
              uses.add(id);
            }
          });
      return uses;
    }

    private static Expression.@Nullable Call start(Parents parents, Expression.Identifier id) {
      return parents.of(id) instanceof Expression.Assignment a
              && a.target().equals(id)
              && a.operator().equals("=")
              && Words.bare(a.value()) instanceof Expression.Call c
              && ITEMS.contains(String.valueOf(c.calleeName()))
              && c.arguments().size() == 1
          ? c
          : null;
    }

    /** Whether the variable of the sequence is not set once the pointer is in use. */
    private static boolean isKept(
        FunctionModel function, String sequence, List<Expression.Identifier> uses) {
      int first = uses.get(0).span().first();
      boolean[] kept = {true};
      function.walkBody(
          node -> {
            boolean set =
                (node instanceof Expression.Assignment a
                        && sequence.equals(Words.plainName(a.target())))
                    || (node instanceof Expression.Unary u
                        && u.operator().equals("&")
                        && sequence.equals(Words.plainName(u.operand())));
            kept[0] &= !set || node.span().first() < first;
          });
      return kept[0];
    }

    /** What sets an item of a sequence that the function makes, or {@code null}. */
    private static @Nullable String setter(FunctionModel function, String sequence) {
      String[] setter = {null};
      function.walkBody(
          node -> {
            if (node instanceof Expression.Assignment a
                && sequence.equals(Words.plainName(a.target()))
                && Words.bare(a.value()) instanceof Expression.Call c) {
              setter[0] = SETTERS.get(String.valueOf(c.calleeName()));
            }
          });
      return setter[0];
    }

    /** Takes one use down; false if it is another one than a walk consists of. */
    private boolean take(FunctionModel function, Parents parents, Expression.Identifier id) {
      SyntaxNode parent = parents.of(id);
      Expression.Call items = start(parents, id);
      if (items != null && parent instanceof Expression.Assignment a) {
        starts.add(a);
        return sequence.equals(Words.plainName(items.arguments().get(0)));
      }
      if (parent instanceof Expression.Unary step && step.operator().matches("\\+\\+|--")) {
        if (parents.of(step) instanceof Expression.Unary u && u.operator().equals("*")) {
          return step.postfix() && item(function, parents, u, step);
        }
        steps.add(id);
        return parents.of(step) instanceof Statement
            || parents.of(step) instanceof Expression.Binary;
      }
      if (parent instanceof Expression.Index i && i.array().equals(id)) {
        return item(function, parents, i, i);
      }
      return parent instanceof Expression.Unary u
          && u.operator().equals("*")
          && item(function, parents, u, id);
    }

    private boolean item(
        FunctionModel function, Parents parents, Expression place, Expression pointer) {
      SyntaxNode parent = parents.of(place);
      if (parent instanceof Expression.Assignment a && a.target().equals(place)) {
        writes.add(new Access(a, pointer));
        return a.operator().equals("=") && parents.of(a) instanceof Statement.ExpressionStatement;
      }
      boolean address = parent instanceof Expression.Unary u && u.operator().matches("&|\\+\\+|--");
      reads.add(new Access(place, pointer));
      return !address && function.tree().isActive(place.span().first());
    }
  }
}
