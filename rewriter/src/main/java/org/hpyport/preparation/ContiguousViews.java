package org.hpyport.preparation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hpyport.diagnostic.Location;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.rewrite.EditSet;
import org.hpyport.rewrite.SourceEdits;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.InitDeclarator;
import org.hpyport.syntax.Parents;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxNode;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@code PyMemoryView_GetContiguous} gives from bytes instead, as HPy 0.9 has no access
 * to the buffer of a memoryview. In C order bytes of a memoryview hold the same (C-API manual,
 * "MemoryView objects"; {@code PyBytes_FromObject}). That is so only where nothing but the memory
 * and its length is asked of the view.
 */
final class ContiguousViews {
  private static final Set<String> RELEASES = Set.of("Py_DECREF", "Py_XDECREF", "Py_CLEAR");
  private static final String MAKER = "PyMemoryView_GetContiguous";
  private static final String BUFFER = "PyMemoryView_GET_BUFFER";

  private final PreparedModule module;
  private final NameSupply names;
  private final SourceEdits edits = new SourceEdits();

  private ContiguousViews(PreparedModule module) {
    this.module = module;
    this.names = new NameSupply(module.model());
  }

  /** The module without such views in the functions of these places; the same one if none is. */
  static PreparedModule of(PreparedModule module, Set<Location> places) {
    ContiguousViews change = new ContiguousViews(module);
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
    function.walkBody(
        node -> {
          if (node instanceof Statement.Compound block) {
            block.items().forEach(s -> made(function, s));
          }
        });
  }

  private void made(FunctionModel function, Statement s) {
    if (s instanceof Statement.ExpressionStatement e
        && e.expression() instanceof Expression.Assignment a
        && a.operator().equals("=")
        && Words.bare(a.value()) instanceof Expression.Call call
        && MAKER.equals(call.calleeName())
        && isReadInOrder(function.tree(), call)) {
      View view = View.of(module, function, a.target());
      if (view != null) {
        rewrite(function, s, a, call, view);
      }
    }
  }

  private static boolean isReadInOrder(SyntaxTree tree, Expression.Call call) {
    return call.arguments().size() == 3
        && tree.text(call.arguments().get(1)).equals("PyBUF_READ")
        && tree.text(call.arguments().get(2)).equals("'C'");
  }

  private void rewrite(
      FunctionModel function,
      Statement s,
      Expression.Assignment a,
      Expression.Call call,
      View view) {
    SyntaxTree tree = function.tree();
    EditSet set = edits.of(tree.file());
    String target = tree.text(a.target());
    String local = names.fresh("view");
    String line = set.layout().newline() + set.layout().indentationAt(tree.range(s).start());
    set.insert(
        tree.range(s).start(),
        "PyObject *"
            + local
            + " = PyMemoryView_FromObject("
            + tree.text(call.arguments().get(0))
            + ");"
            + line,
        0);
    set.replace(tree.range(call), local + " == NULL ? NULL : PyBytes_FromObject(" + local + ")");
    set.insert(tree.range(s).end(), line + "Py_XDECREF(" + local + ");", 0);
    for (Expression.Member m : view.members()) {
      String reads = m.name().equals("buf") ? "PyBytes_AS_STRING(" : "PyBytes_GET_SIZE(";
      set.replace(tree.range(m), reads + target + ")");
    }
    view.dead().forEach(dead -> set.deleteStatement(tree.range(dead)));
  }

  /**
   * How a function uses a view.
   *
   * @param members the reads of its memory and its length
   * @param dead the statements that only fetch its buffer
   */
  private record View(List<Expression.Member> members, List<Statement> dead) {

    static @Nullable View of(PreparedModule module, FunctionModel function, Expression target) {
      Variable v = variable(function, target);
      boolean out = Words.bare(target) instanceof Expression.Unary u && u.operator().equals("*");
      if (v == null || (out && !areOnlyReleased(module, function, v))) {
        return null;
      }
      List<Expression.Call> buffers = new ArrayList<>();
      Parents parents = new Parents(function.definition().body());
      boolean[] known = {true};
      function.walkBody(
          node -> {
            if (node instanceof Expression.Identifier id && v.equals(function.variable(id))) {
              Use use = new Use(function, parents, id, out);
              known[0] &= use.isKnown();
              if (use.buffer() != null) {
                buffers.add(use.buffer());
              }
            }
          });
      return known[0] ? reads(function, parents, buffers) : null;
    }

    private static @Nullable Variable variable(FunctionModel function, Expression target) {
      Expression bare = Words.bare(target);
      Expression name = bare instanceof Expression.Unary u ? Words.bare(u.operand()) : bare;
      Variable v = name instanceof Expression.Identifier id ? function.variable(id) : null;
      return v != null && v.isAutomatic() ? v : null;
    }

    /** Whether callers do nothing with what they get through the parameter but let go of it. */
    private static boolean areOnlyReleased(
        PreparedModule module, FunctionModel function, Variable parameter) {
      Callers callers = Callers.of(module.model(), function);
      int index = function.parameters().indexOf(parameter);
      return callers != null
          && index >= 0
          && callers.all().stream().allMatch(c -> c.onlyReleases(index, RELEASES));
    }

    private static @Nullable View reads(
        FunctionModel function, Parents parents, List<Expression.Call> buffers) {
      List<Expression.Member> members = new ArrayList<>();
      List<Statement> dead = new ArrayList<>();
      for (Expression.Call buffer : buffers) {
        SyntaxNode parent = parents.of(buffer);
        if (parent instanceof Expression.Member m && isRead(m)) {
          members.add(m);
        } else if (!pointer(function, parents, buffer, members, dead)) {
          return null;
        }
      }
      return new View(members, dead);
    }

    private static boolean isRead(Expression.Member m) {
      return m.name().equals("buf") || m.name().equals("len");
    }

    /** The buffer goes into a variable of its own, of which only the memory and length are read. */
    private static boolean pointer(
        FunctionModel function,
        Parents parents,
        Expression.Call buffer,
        List<Expression.Member> members,
        List<Statement> dead) {
      SyntaxNode parent = parents.of(buffer);
      Variable v =
          parent instanceof InitDeclarator init
              ? function.declared(init)
              : parent instanceof Expression.Assignment a ? variable(function, a.target()) : null;
      if (v == null || !v.isAutomatic()) {
        return false;
      }
      boolean[] known = {true};
      function.walkBody(
          node -> {
            if (node instanceof Expression.Identifier id && v.equals(function.variable(id))) {
              SyntaxNode use = parents.of(id);
              if (use instanceof Expression.Member m && m.arrow() && isRead(m)) {
                members.add(m);
              } else {
                known[0] &= use instanceof Expression.Assignment && use == parent;
              }
            } else if (node instanceof Statement.DeclarationStatement d
                && d.declaration() instanceof ExternalDeclaration.Declaration all
                && all.declarators().stream().anyMatch(i -> v.equals(function.declared(i)))) {
              known[0] &= all.declarators().size() == 1;
              dead.add(d);
            }
          });
      if (parent instanceof Expression.Assignment a
          && parents.of(a) instanceof Statement.ExpressionStatement s) {
        dead.add(s);
      }
      return known[0];
    }
  }

  /** One use of the variable that holds a view, or of the parameter that it goes out through. */
  private record Use(
      FunctionModel function, Parents parents, Expression.Identifier id, boolean out) {

    private SyntaxNode whole() {
      SyntaxNode parent = parents.of(id);
      return out && parent instanceof Expression.Unary u && u.operator().equals("*") ? u : id;
    }

    /** The call that fetches the buffer of the view, or {@code null}. */
    Expression.@Nullable Call buffer() {
      return parents.of(whole()) instanceof Expression.Call c && BUFFER.equals(c.calleeName())
          ? c
          : null;
    }

    boolean isKnown() {
      SyntaxNode parent = parents.of(whole());
      if (out && whole() == id) {
        return false;
      }
      if (parent instanceof Expression.Assignment a) {
        boolean made =
            Words.bare(a.value()) instanceof Expression.Call c && MAKER.equals(c.calleeName());
        return a.target().equals(whole()) && (made || Words.isNull(a.value(), function.tree()));
      }
      if (parent instanceof Expression.Call c) {
        return BUFFER.equals(c.calleeName()) || RELEASES.contains(String.valueOf(c.calleeName()));
      }
      return parent instanceof Statement.If
          || (parent instanceof Expression.Unary u && u.operator().equals("!"))
          || (parent instanceof Expression.Binary b
              && (Words.isNull(b.left(), function.tree())
                  || Words.isNull(b.right(), function.tree())));
    }
  }
}
