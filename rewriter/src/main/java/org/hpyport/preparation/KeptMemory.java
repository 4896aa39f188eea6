package org.hpyport.preparation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hpyport.diagnostic.Location;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.pointer.DataPointer;
import org.hpyport.rewrite.EditSet;
import org.hpyport.rewrite.SourceEdits;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.Declarator;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.Parents;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxNode;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * A helper gives its callers a pointer into the memory of a bytearray, which HPy does not give:
 * {@code *p = PyByteArray_AS_STRING(o)}. It takes a copy instead, as bytes, and hands the copy to
 * the caller in one more argument; the caller lets go of it where it returns. That is so only where
 * all callers are known, and none writes through the pointer or keeps it.
 */
final class KeptMemory {
  private static final Set<String> DATA = Set.of("PyByteArray_AS_STRING", "PyByteArray_AsString");

  private final PreparedModule module;
  private final NameSupply names;
  private final SourceEdits edits = new SourceEdits();
  private final Set<Statement> braced = new HashSet<>();

  private KeptMemory(PreparedModule module) {
    this.module = module;
    this.names = new NameSupply(module.model());
  }

  /** The module with such copies for the calls at these places; the same one if there are none. */
  static PreparedModule of(PreparedModule module, Set<Location> places) {
    KeptMemory change = new KeptMemory(module);
    for (FunctionModel function : module.model().functions().values()) {
      Parents parents = new Parents(function.definition().body());
      for (Location at : places) {
        if (at.file() == function.tree().file()) {
          function.walkBody(
              node -> {
                if (node instanceof Expression.Call call
                    && DATA.contains(String.valueOf(call.calleeName()))
                    && function.tree().range(call).equals(at.range())) {
                  change.taken(function, parents, call);
                }
              });
        }
      }
    }
    return module.after(change.edits);
  }

  private void taken(FunctionModel function, Parents parents, Expression.Call call) {
    Store store = Store.of(function, parents, call);
    Callers callers = store == null ? null : Callers.of(module.model(), function);
    String failure = failure(function);
    if (store == null || callers == null || failure == null || countOf(function) != 1) {
      return;
    }
    int index = function.parameters().indexOf(store.parameter());
    boolean all =
        callers.all().stream().allMatch(site -> isBorrowed(site, index) && canRelease(site));
    if (all) {
      copy(function, store, call, failure);
      callers.all().forEach(site -> keep(site, index));
    }
  }

  /** How often the function takes such a pointer. */
  private static int countOf(FunctionModel function) {
    int[] count = {0};
    function.walkBody(
        node -> {
          if (node instanceof Expression.Call c && DATA.contains(String.valueOf(c.calleeName()))) {
            count[0]++;
          }
        });
    return count[0];
  }

  /** What the function returns where it fails, as far as that can be seen. */
  private static @Nullable String failure(FunctionModel function) {
    if (function.result().pointers() > 0) {
      return "NULL";
    }
    boolean[] negative = {false};
    function.walkBody(
        node ->
            negative[0] |=
                node instanceof Statement.Return r
                    && r.value() != null
                    && function.tree().text(Words.bare(r.value())).equals("-1"));
    return negative[0] ? "-1" : null;
  }

  private boolean isBorrowed(Callers.Site site, int index) {
    Variable v = site.filled(index);
    if (v == null || isInLoop(site)) {
      return false;
    }
    String name = String.valueOf(site.call().calleeName());
    DataPointer pointer = DataPointer.in(module.model(), site.function(), v, name);
    return !pointer.isWritten()
        && !pointer.isKept()
        && !pointer.isUnclear()
        && pointer.hiding() == null;
  }

  private static boolean isInLoop(Callers.Site site) {
    Parents parents = new Parents(site.function().definition().body());
    for (SyntaxNode at = site.call(); at != null; at = parents.of(at)) {
      if (at instanceof Statement.For
          || at instanceof Statement.While
          || at instanceof Statement.DoWhile) {
        return true;
      }
    }
    return false;
  }

  private static boolean canRelease(Callers.Site site) {
    return !site.function().result().isVoid()
        && exits(site.function()).stream()
            .allMatch(s -> isSimple(site.function(), s) || site.function().result().isObject());
  }

  private void copy(FunctionModel function, Store store, Expression.Call call, String failure) {
    SyntaxTree tree = function.tree();
    EditSet set = edits.of(tree.file());
    String keep = names.fresh(store.parameter().name() + "_owner");
    String line = line(set, tree.range(store.statement()).start());
    Declarator.Function list = parameterList(function.definition().declarator());
    if (list == null) {
      return;
    }
    set.insert(tree.range(list).end() - 1, ", PyObject **" + keep, 0);
    set.insert(
        tree.range(store.statement()).start(),
        "*"
            + keep
            + " = PyBytes_FromObject("
            + tree.text(call.arguments().get(0))
            + ");"
            + line
            + "if (*"
            + keep
            + " == NULL)"
            + line
            + set.layout().indentUnit()
            + "return "
            + failure
            + ";"
            + line,
        0);
    set.replace(tree.range(call), "PyBytes_AS_STRING(*" + keep + ")");
  }

  private static Declarator.@Nullable Function parameterList(Declarator declarator) {
    Declarator.Function[] found = {null};
    declarator.walk(
        node -> {
          if (node instanceof Declarator.Function f && found[0] == null) {
            found[0] = f;
          }
        });
    return found[0];
  }

  /** Gives a caller the copy, to be released on each way out. */
  private void keep(Callers.Site site, int index) {
    SyntaxTree tree = site.function().tree();
    EditSet set = edits.of(tree.file());
    Variable filled = site.filled(index);
    String local = names.fresh((filled == null ? "memory" : filled.name()) + "_owner");
    Statement.Compound body = site.function().definition().body();
    int open = tree.tokens().end(body.span().first());
    String line =
        body.items().isEmpty() ? "\n" : line(set, tree.range(body.items().get(0)).start());
    set.insert(open, line + "PyObject *" + local + " = NULL;", 0);
    set.insert(tree.range(site.call()).end() - 1, ", &" + local, 0);
    for (Statement exit : exits(site.function())) {
      if (exit.span().first() > site.call().span().first()) {
        release(site.function(), exit, local);
      }
    }
  }

  private void release(FunctionModel function, Statement exit, String local) {
    SyntaxTree tree = function.tree();
    EditSet set = edits.of(tree.file());
    TextRange range = tree.range(exit);
    String line = opened(function, exit);
    String release = "Py_XDECREF(" + local + ");" + line;
    if (!isSimple(function, exit) && exit instanceof Statement.Return r && r.value() != null) {
      String result = names.fresh("value");
      set.insert(
          range.start(), "PyObject *" + result + " = " + tree.text(r.value()) + ";" + line, 1);
      set.replace(tree.range(r.value()), result);
    }
    set.insert(range.start(), release, 2);
  }

  /** Puts braces around a way out that is no item of a block; what begins a line before it. */
  private String opened(FunctionModel function, Statement exit) {
    SyntaxTree tree = function.tree();
    EditSet set = edits.of(tree.file());
    TextRange range = tree.range(exit);
    SyntaxNode parent = new Parents(function.definition().body()).of(exit);
    if (parent == null || parent instanceof Statement.Compound || !braced.add(exit)) {
      return line(set, range.start());
    }
    String outer = line(set, tree.range(parent).start());
    set.insert(range.end(), outer + "}", 0);
    if (set.layout().startsLine(range.start())) {
      set.insert(tree.tokens().end(tree.activeBefore(exit.span().first())), " {", 0);
      return line(set, range.start());
    }
    String inner = outer + set.layout().indentUnit();
    set.insert(range.start(), "{" + inner, 0);
    return inner;
  }

  private static String line(EditSet set, int at) {
    return set.layout().newline() + set.layout().indentationAt(at);
  }

  private static List<Statement> exits(FunctionModel function) {
    List<Statement> exits = new ArrayList<>();
    function.walkBody(
        node -> {
          if (node instanceof Statement s && (s instanceof Statement.Return || isMacro(s))) {
            exits.add(s);
          }
        });
    return exits;
  }

  private static boolean isMacro(Statement s) {
    Expression e =
        s instanceof Statement.ExpressionStatement x
            ? x.expression()
            : s instanceof Statement.MacroStatement m ? m.invocation() : null;
    return e instanceof Expression.Identifier id && id.name().startsWith("Py_RETURN_");
  }

  /** Whether what is returned stays what it is when the copy goes. */
  private static boolean isSimple(FunctionModel function, Statement exit) {
    Expression value = exit instanceof Statement.Return r ? r.value() : null;
    return value == null
        || Words.isNull(value, function.tree())
        || Words.bare(value) instanceof Expression.Identifier
        || function.tree().text(Words.bare(value)).matches("-?\\d+");
  }

  /**
   * {@code *p = PyByteArray_AS_STRING(o);}.
   *
   * @param statement the statement, in a block
   * @param parameter {@code p}
   */
  private record Store(Statement statement, Variable parameter) {

    static @Nullable Store of(FunctionModel function, Parents parents, Expression.Call call) {
      SyntaxNode at = parents.of(call);
      while (at instanceof Expression.Cast || at instanceof Expression.Parenthesized) {
        at = parents.of(at);
      }
      boolean plain =
          call.arguments().size() == 1
              && Words.bare(call.arguments().get(0)) instanceof Expression.Identifier;
      if (!plain
          || !(at instanceof Expression.Assignment a)
          || !a.operator().equals("=")
          || !(Words.bare(a.target()) instanceof Expression.Unary u)
          || !u.operator().equals("*")
          || !(Words.bare(u.operand()) instanceof Expression.Identifier id)
          || !(parents.of(a) instanceof Statement.ExpressionStatement s)
          || !(parents.of(s) instanceof Statement.Compound)) {
        return null;
      }
      Variable v = function.variable(id);
      return v != null && v.kind() == Variable.Kind.PARAMETER ? new Store(s, v) : null;
    }
  }
}
