package org.hpyport.preparation;

import java.util.HashSet;
import java.util.Set;
import org.hpyport.diagnostic.Location;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.NullTest;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.rewrite.EditSet;
import org.hpyport.rewrite.SourceEdits;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.InitDeclarator;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxNode;
import org.hpyport.syntax.SyntaxTree;

/**
 * Gives an object that C code fills in a variable of its own for that time, where Python code uses
 * it afterwards. HPy makes bytes and str from finished contents only, so the port has a block of
 * memory in the one variable and the object in the other. The object goes from one to the other by
 * a function that gives bytes or str themselves, if they are no more than that (C-API manual,
 * {@code PyObject_Bytes}, {@code PyObject_Str}): there the port can fail.
 */
final class FilledObjects {
  private static final Set<String> RELEASES = Set.of("Py_DECREF", "Py_XDECREF", "Py_CLEAR");

  private final PreparedModule module;
  private final NameSupply names;
  private final SourceEdits edits = new SourceEdits();

  private FilledObjects(PreparedModule module) {
    this.module = module;
    this.names = new NameSupply(module.model());
  }

  /**
   * The module with such variables for the objects that are made at these places; the same one if
   * there are none.
   */
  static PreparedModule of(PreparedModule module, Set<Location> places) {
    FilledObjects change = new FilledObjects(module);
    Set<Variable> done = new HashSet<>();
    for (FunctionModel function : module.model().functions().values()) {
      for (Location at : places) {
        if (at.file() == function.tree().file()) {
          function.walkBody(
              node -> {
                if (node instanceof Expression.Call call
                    && function.tree().range(call).equals(at.range())) {
                  change.made(function, call, done);
                }
              });
        }
      }
    }
    return module.after(change.edits);
  }

  private void made(FunctionModel function, Expression.Call maker, Set<Variable> done) {
    FillingRegion region = FillingRegion.of(function, maker);
    if (region != null && isSplit(function, region) && done.add(region.variable())) {
      split(function, region);
    }
  }

  /** Whether nothing but filling in happens in the region, and only the end of it leads on. */
  private boolean isSplit(FunctionModel function, FillingRegion region) {
    RegionUses uses = new RegionUses(function, region);
    return !StaticLocals.isInHiddenBranch(function, region.variable())
        && !uses.jumpsIn()
        && !uses.jumpsOut()
        && region.uses(function).stream().allMatch(id -> uses.isFilling(id, RELEASES));
  }

  private void split(FunctionModel function, FillingRegion region) {
    SyntaxTree tree = function.tree();
    EditSet set = edits.of(tree.file());
    Variable v = region.variable();
    String room = names.fresh(v.name() + "_room");
    for (Expression.Identifier id : region.uses(function)) {
      set.replace(tree.range(id), room);
    }
    Statement first = region.statements().get(0);
    String indent = set.layout().indentationAt(tree.range(first).start());
    String line = set.layout().newline() + indent;
    if (first instanceof Statement.DeclarationStatement d
        && d.declaration() instanceof ExternalDeclaration.Declaration declaration) {
      InitDeclarator init = declaration.declarators().get(0);
      set.insert(tree.range(first).start(), "PyObject *" + v.name() + " = NULL;" + line, 0);
      set.replace(tree.range(init.declarator()), "*" + room);
    } else {
      int open = tree.tokens().end(region.block().span().first());
      set.insert(open, line + "PyObject *" + room + ";", 0);
      if (mayBeRead(function, region)) {
        set.insert(tree.range(first).start(), v.name() + " = NULL;" + line, 0);
      }
    }
    handOver(set, tree, region, room, line);
  }

  private static void handOver(
      EditSet set, SyntaxTree tree, FillingRegion region, String room, String line) {
    Statement last = region.block().items().get(region.last());
    String v = region.variable().name();
    boolean braces = region.handler() instanceof Statement.Compound;
    String handler = tree.text(region.handler());
    int end = set.layout().lineEnd(tree.range(last).end());
    boolean alone = set.layout().endsLine(tree.range(last).end());
    set.insert(
        alone ? tree.range(last).end() : end,
        line
            + (v + " = " + region.kind().taker() + "(" + room + ");" + line)
            + ("Py_DECREF(" + room + ");" + line)
            + "if ("
            + v
            + " == NULL)"
            + (braces ? " " + handler : line + set.layout().indentUnit() + handler),
        0);
  }

  /** Whether code that is reached without the end of the region reads the variable. */
  private static boolean mayBeRead(FunctionModel function, FillingRegion region) {
    Variable v = region.variable();
    TextRange block = function.tree().range(region.block());
    boolean[] set = {false};
    boolean[] outside = {false};
    function.walkBody(
        node -> {
          if (node instanceof Expression.Assignment a
              && Words.bare(a.target()) instanceof Expression.Identifier id
              && v.equals(function.variable(id))) {
            boolean filled =
                region.statements().stream().anyMatch(s -> s.span().contains(a.span()));
            set[0] |= !filled && !Words.isNull(a.value(), function.tree());
          } else if (node instanceof InitDeclarator init && v.equals(function.declared(init))) {
            set[0] |= init.initializer() == null;
            set[0] |=
                init.initializer() != null && !Words.isNull(init.initializer(), function.tree());
          } else if (node instanceof Expression.Identifier id && v.equals(function.variable(id))) {
            outside[0] |= !block.contains(function.tree().range(id));
          }
        });
    return set[0] && outside[0];
  }

  /** How a region uses its variable, and how it is left. */
  private record RegionUses(FunctionModel function, FillingRegion region) {

    /** Whether a label in the block lets other code jump into the region. */
    boolean jumpsIn() {
      boolean[] found = {false};
      for (Statement s : region.statements()) {
        s.walk(
            node ->
                found[0] |=
                    node instanceof Statement.Labeled
                        || (s == node
                            && (s instanceof Statement.Case || s instanceof Statement.Default)));
      }
      return found[0];
    }

    /** Whether a jump leaves the region with the object, but for where it could not be made. */
    boolean jumpsOut() {
      boolean[] found = {false};
      for (Statement s : region.statements()) {
        s.walk(
            node -> {
              if (region.handler().span().contains(node.span())) {
                return;
              }
              found[0] |= node instanceof Statement.Goto;
              found[0] |= node instanceof Statement.Break && !isWithin(s, node);
              found[0] |= node instanceof Statement.Continue && !isWithin(s, node);
            });
      }
      return found[0];
    }

    private static boolean isWithin(Statement outer, SyntaxNode jump) {
      boolean[] found = {false};
      outer.walk(
          node -> {
            boolean loop =
                node instanceof Statement.While
                    || node instanceof Statement.DoWhile
                    || node instanceof Statement.For
                    || (node instanceof Statement.Switch && jump instanceof Statement.Break);
            found[0] |= loop && node.span().contains(jump.span());
          });
      return found[0];
    }

    /** Whether a use fills the object in, reads what is in it, tests it for null or releases it. */
    boolean isFilling(Expression.Identifier id, Set<String> releases) {
      if (region.handler().span().contains(id.span())) {
        return false;
      }
      boolean[] found = {false};
      for (Statement s : region.statements()) {
        s.walk(node -> found[0] |= isFilling(node, id, releases));
      }
      return found[0];
    }

    private boolean isFilling(SyntaxNode node, Expression.Identifier id, Set<String> releases) {
      if (node instanceof Expression.Assignment a) {
        return Words.bare(a.target()).equals(id) && a.operator().equals("=");
      }
      if (node instanceof Statement.If i && i.condition().span().contains(id.span())) {
        return region.variable().equals(NullTest.tested(function, i.condition()));
      }
      if (!(node instanceof Expression.Call call) || call.arguments().isEmpty()) {
        return false;
      }
      String name = String.valueOf(call.calleeName());
      Expression first = Words.bare(call.arguments().get(0));
      boolean resized =
          region.kind().resizers().contains(name)
              && first instanceof Expression.Unary u
              && Words.bare(u.operand()).equals(id);
      boolean known =
          region.kind().fillers().contains(name)
              || region.kind().readers().contains(name)
              || region.kind().resizers().contains(name)
              || releases.contains(name);
      return resized || (known && first.equals(id));
    }
  }
}
