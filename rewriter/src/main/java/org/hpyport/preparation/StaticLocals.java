package org.hpyport.preparation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.rewrite.EditSet;
import org.hpyport.source.SourceFile;
import org.hpyport.syntax.Declarator;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.InitDeclarator;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * Moves objects that a function keeps in static local variables to file level, where the module
 * definition can list them. The storage duration stays what it was (C11 6.2.4), only the scope
 * grows, so the variable gets a name that nothing else has.
 */
final class StaticLocals {
  private final PreparedModule module;
  private final NameSupply names;
  private final Map<SourceFile, EditSet> edits = new LinkedHashMap<>();

  private StaticLocals(PreparedModule module) {
    this.module = module;
    this.names = new NameSupply(module.model());
    for (SyntaxTree tree : PreparedModule.trees(module.model())) {
      edits.put(tree.file(), new EditSet(tree.file()));
    }
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
    function
        .definition()
        .body()
        .walk(
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
    Map<Variable, InitDeclarator> found = new LinkedHashMap<>();
    for (InitDeclarator init : d.declarators()) {
      Variable v = variable(function, init.declarator().name());
      boolean null_ =
          init.initializer() == null || Words.isNull(init.initializer(), function.tree());
      if (v == null || !v.type().isObject() || v.type().isOwnStruct() || !null_) {
        return;
      }
      if (isInHiddenBranch(function, v)) {
        return;
      }
      found.put(v, init);
    }
    SyntaxTree tree = function.tree();
    EditSet set = Objects.requireNonNull(edits.get(tree.file()));
    StringBuilder moved = new StringBuilder();
    for (Variable v : found.keySet()) {
      String name = names.fresh(function.name() + "_" + v.name());
      moved.append("static ").append(v.type().base()).append(" *").append(name).append(";\n");
      uses(function, v, name);
    }
    set.insert(tree.range(function.definition()).start(), moved + "\n", 0);
    set.deleteStatement(tree.range(statement));
  }

  /** Whether a branch that is not compiled here uses the name, where it would not be changed. */
  private static boolean isInHiddenBranch(FunctionModel function, Variable v) {
    SyntaxTree tree = function.tree();
    for (int i = function.definition().span().first();
        i <= function.definition().span().last();
        i++) {
      if (tree.tokens().is(i, v.name()) && !tree.isActive(i)) {
        return true;
      }
    }
    return false;
  }

  private void uses(FunctionModel function, Variable v, String name) {
    SyntaxTree tree = function.tree();
    EditSet set = Objects.requireNonNull(edits.get(tree.file()));
    function
        .definition()
        .body()
        .walk(
            node -> {
              if (node instanceof Expression.Identifier id && v.equals(function.variable(id))) {
                set.replace(tree.range(id), name);
              }
            });
  }

  private static @Nullable Variable variable(
      FunctionModel function, Declarator.@Nullable Name name) {
    List<Variable> locals = function.locals();
    return locals.stream()
        .filter(v -> v.kind() == Variable.Kind.STATIC_LOCAL)
        .filter(v -> name != null && name.equals(v.declarator()))
        .findFirst()
        .orElse(null);
  }
}
