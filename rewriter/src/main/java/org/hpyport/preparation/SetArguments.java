package org.hpyport.preparation;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hpyport.diagnostic.Location;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.rewrite.EditSet;
import org.hpyport.rewrite.SourceEdits;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * The tuple or the dict of a function's arguments whose variable gets another object as well. HPy
 * passes no such objects; the one that is made of what it passes stays in the parameter's place,
 * and a local variable takes the others.
 */
final class SetArguments {
  private SetArguments() {}

  /** The module with such locals for the variables at these places; the same one if none is. */
  static PreparedModule of(PreparedModule module, Set<Location> places) {
    SourceEdits edits = new SourceEdits();
    NameSupply names = new NameSupply(module.model());
    for (FunctionModel function : module.model().functions().values()) {
      if (function.argumentsTuple() != null) {
        EditSet set = edits.of(function.tree().file());
        for (Variable v : found(function, places)) {
          if (!StaticLocals.isInHiddenBranch(function, v)) {
            copy(function, v, set, names.fresh(v.name() + "_now"));
          }
        }
      }
    }
    return module.after(edits);
  }

  private static List<Variable> found(FunctionModel function, Set<Location> places) {
    SyntaxTree tree = function.tree();
    Set<Integer> set = new TreeSet<>();
    TreeMap<Integer, Variable> found = new TreeMap<>();
    function.walkBody(
        node -> {
          Variable target = node instanceof Expression.Assignment a ? named(function, a) : null;
          if (target != null) {
            set.add(target.id());
          }
          Variable used = node instanceof Expression.Identifier id ? function.variable(id) : null;
          if (used != null
              && function.parameters().indexOf(used) > 0
              && places.stream()
                  .anyMatch(
                      at -> at.file() == tree.file() && at.range().equals(tree.range(node)))) {
            found.put(used.id(), used);
          }
        });
    found.keySet().retainAll(set);
    return List.copyOf(found.values());
  }

  private static @Nullable Variable named(FunctionModel function, Expression.Assignment a) {
    return Words.bare(a.target()) instanceof Expression.Identifier id
        ? function.variable(id)
        : null;
  }

  private static void copy(FunctionModel function, Variable v, EditSet edits, String name) {
    SyntaxTree tree = function.tree();
    int body = tree.range(function.definition().body()).start();
    String indent = edits.layout().indentationAt(body) + edits.layout().indentUnit();
    edits.insert(body + 1, "\n" + indent + "PyObject *" + name + " = " + v.name() + ";", 0);
    function.walkBody(
        node -> {
          if (node instanceof Expression.Identifier id && v.equals(function.variable(id))) {
            edits.replace(tree.range(id), name);
          }
        });
  }
}
