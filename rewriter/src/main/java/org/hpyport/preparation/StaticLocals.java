package org.hpyport.preparation;

import java.util.ArrayList;
import java.util.List;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.rewrite.EditSet;
import org.hpyport.rewrite.SourceEdits;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.InitDeclarator;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxTree;

/**
 * Moves objects that a function keeps in static local variables to file level, where the module
 * definition can list them. The storage duration stays what it was (C11 6.2.4), only the scope
 * grows, so the variable gets a name that nothing else has.
 */
final class StaticLocals {
  private final PreparedModule module;
  private final NameSupply names;
  private final SourceEdits edits = new SourceEdits();

  private StaticLocals(PreparedModule module) {
    this.module = module;
    this.names = new NameSupply(module.model());
  }

  /** The module without such variables; the same one if there are none. */
  static PreparedModule of(PreparedModule module) {
    StaticLocals change = new StaticLocals(module);
    for (FunctionModel function : module.model().functions().values()) {
      // A header's variable would be one for each file that includes it.
      if (module.model().sources().contains(function.tree())) {
        change.function(function);
      }
    }
    return module.after(change.edits);
  }

  private void function(FunctionModel function) {
    function.walkBody(
        node -> {
          if (node instanceof Statement.DeclarationStatement s
              && s.declaration() instanceof ExternalDeclaration.Declaration d
              && d.specifiers().hasStorage("static")) {
            declaration(function, s, d);
          }
        });
  }

  private void declaration(
      FunctionModel function,
      Statement.DeclarationStatement statement,
      ExternalDeclaration.Declaration d) {
    List<Variable> found = new ArrayList<>();
    for (InitDeclarator init : d.declarators()) {
      Variable v = function.declared(init);
      boolean null_ =
          init.initializer() == null || Words.isNull(init.initializer(), function.tree());
      if (v == null
          || v.kind() != Variable.Kind.STATIC_LOCAL
          || !v.type().isObject()
          || v.type().isOwnStruct()
          || !null_) {
        return;
      }
      if (isInHiddenBranch(function, v)) {
        return;
      }
      found.add(v);
    }
    SyntaxTree tree = function.tree();
    EditSet set = edits.of(tree.file());
    StringBuilder moved = new StringBuilder();
    for (Variable v : found) {
      String name = names.fresh(function.name() + "_" + v.name());
      moved.append("static ").append(v.type().base()).append(" *").append(name).append(";\n");
      uses(function, v, name);
    }
    set.insert(tree.range(function.definition()).start(), moved + "\n", 0);
    set.deleteStatement(tree.range(statement));
  }

  /**
   * Whether a branch that is not compiled here uses the name, where it would not be changed. What
   * only another Python compiles is left out: it goes anyway.
   */
  static boolean isInHiddenBranch(FunctionModel function, Variable v) {
    SyntaxTree tree = function.tree();
    boolean[] dead = DeadBranches.of(tree).tokens();
    for (int i = function.definition().span().first();
        i <= function.definition().span().last();
        i++) {
      if (tree.tokens().is(i, v.name()) && !tree.isActive(i) && !dead[i]) {
        return true;
      }
    }
    return false;
  }

  private void uses(FunctionModel function, Variable v, String name) {
    SyntaxTree tree = function.tree();
    EditSet set = edits.of(tree.file());
    function.walkBody(
        node -> {
          if (node instanceof Expression.Identifier id && v.equals(function.variable(id))) {
            set.replace(tree.range(id), name);
          }
        });
  }
}
