package org.hpyport.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.preprocess.MacroDefinition;
import org.hpyport.rewrite.EditSet;
import org.hpyport.rewrite.Template;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.InitDeclarator;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * The body of a {@code PyInit_} function on its way to an exec slot. The module is a parameter
 * there: its creation, the test whether that failed, and its releases go; returning it is returning
 * 0, and returning null -1.
 */
final class InitBody {
  private static final Set<String> RELEASES = Set.of("Py_DECREF", "Py_XDECREF", "Py_CLEAR");

  private final PortContext context;
  private final FunctionModel function;
  private final Expression.Call creation;
  private final SyntaxTree tree;
  private final EditSet edits;
  private @Nullable Variable module;

  /**
   * @param creation the call that makes the module
   */
  InitBody(PortContext context, FunctionModel function, Expression.Call creation) {
    this.context = context;
    this.function = function;
    this.creation = creation;
    this.tree = function.tree();
    this.edits = context.edits(function);
  }

  /** Finds the module's variable; blocks the function if it is used in an unknown way. */
  boolean understand() {
    function.walkBody(
        node -> {
          if (node instanceof InitDeclarator init && isCreation(init.initializer())) {
            module = function.declared(init);
          } else if (node instanceof Expression.Assignment a && isCreation(a.value())) {
            module = ModuleInit.variable(function, a.target());
          }
        });
    boolean returned =
        function.definition().body().items().stream()
            .anyMatch(s -> s instanceof Statement.Return r && isCreation(r.value()));
    if (module == null && !returned) {
      context.block(function, "What happens to the module it creates is not clear.", creation);
      return false;
    }
    if (module != null && module.kind() != Variable.Kind.LOCAL) {
      context.block(function, "It keeps its module in a variable of longer life.", creation);
      return false;
    }
    return assignedOnce();
  }

  private boolean assignedOnce() {
    List<Expression> others = new ArrayList<>();
    function.walkBody(
        node -> {
          if (node instanceof Expression.Assignment a
              && isModule(a.target())
              && !isCreation(a.value())
              && !Words.isNull(a.value(), tree)) {
            others.add(a);
          }
        });
    if (!others.isEmpty()) {
      context.block(function, "It assigns its module variable twice.", others.get(0));
    }
    return others.isEmpty();
  }

  /** The name of the exec function's module parameter. */
  String moduleName() {
    return module != null ? module.name() : context.names().fresh("module");
  }

  /** Whether nothing is left of the body once the module is made by HPy. */
  boolean isTrivial() {
    return function.definition().body().items().stream().allMatch(this::vanishes);
  }

  private boolean vanishes(Statement s) {
    if (s instanceof Statement.DeclarationStatement d
        && d.declaration() instanceof ExternalDeclaration.Declaration declaration) {
      return declaration.declarators().stream()
          .allMatch(init -> module != null && module.equals(function.declared(init)));
    }
    return isCreationStatement(s)
        || isFailureTest(s)
        || s instanceof Statement.Empty
        || "0".equals(macroResult(s))
        || (s instanceof Statement.Return r
            && r.value() != null
            && (isModule(r.value()) || isCreation(r.value())));
  }

  void rewrite() {
    if (module != null) {
      context.addBorrowed(function, module);
    }
    block(function.definition().body());
  }

  private void block(Statement.Compound block) {
    List<Statement> items = block.items();
    for (int i = 0; i < items.size(); i++) {
      Statement item = items.get(i);
      boolean last = i == items.size() - 1;
      Statement labelled = item instanceof Statement.Labeled l ? l.body() : null;
      if (labelled != null) {
        visit(labelled, !last);
        item = new Statement.Empty(labelled.span());
      }
      visit(item, true);
    }
  }

  /**
   * @param removable whether the statement may vanish without leaving a {@code ;}
   */
  private void visit(Statement s, boolean removable) {
    if (isCreationStatement(s) || isFailureTest(s) || isRelease(s)) {
      remove(s, removable);
    } else if (s instanceof Statement.DeclarationStatement d) {
      declaration(d);
    } else if (s instanceof Statement.Return r) {
      returns(r);
    } else if (macroResult(s) != null) {
      context.addRewritten(function, s);
      edits.replaceAbsorbing(tree.range(s), "return " + macroResult(s) + ";");
    } else if (s instanceof Statement.Compound c) {
      block(c);
    } else {
      s.children().stream()
          .filter(Statement.class::isInstance)
          .forEach(child -> visit((Statement) child, false));
    }
  }

  private void remove(Statement s, boolean removable) {
    context.addRewritten(function, s);
    if (removable) {
      edits.deleteStatement(tree.range(s));
    } else {
      edits.replaceAbsorbing(tree.range(s), ";");
    }
  }

  private void returns(Statement.Return r) {
    if (r.value() == null) {
      return;
    }
    TextRange value = tree.range(r.value());
    if (isModule(r.value()) || isCreation(r.value())) {
      edits.replaceAbsorbing(value, "0");
    } else if (Words.isNull(r.value(), tree)) {
      edits.replaceAbsorbing(value, "-1");
    } else if (Words.bare(r.value()) instanceof Expression.Call) {
      // A call that sets an exception and returns null.
      edits.replace(value, Template.around("(", value, ", -1)"));
    } else {
      context.block(function, "What it returns here is neither its module nor null.", r);
    }
  }

  /** Removes the module's variable from its declaration. */
  private void declaration(Statement.DeclarationStatement s) {
    if (!(s.declaration() instanceof ExternalDeclaration.Declaration d) || module == null) {
      return;
    }
    List<InitDeclarator> all = d.declarators();
    for (int i = 0; i < all.size(); i++) {
      if (!module.equals(function.declared(all.get(i)))) {
        continue;
      }
      if (all.size() == 1) {
        remove(s, true);
      } else if (i + 1 < all.size()) {
        edits.deleteAbsorbing(
            new TextRange(tree.range(all.get(i)).start(), tree.range(all.get(i + 1)).start()));
      } else {
        edits.deleteAbsorbing(
            new TextRange(tree.range(all.get(i - 1)).end(), tree.range(all.get(i)).end()));
      }
    }
  }

  private boolean isCreationStatement(Statement s) {
    return s instanceof Statement.ExpressionStatement e
        && Words.bare(e.expression()) instanceof Expression.Assignment a
        && (isCreation(a.value()) || (isModule(a.target()) && Words.isNull(a.value(), tree)));
  }

  private boolean isRelease(Statement s) {
    return s instanceof Statement.ExpressionStatement e
        && Words.bare(e.expression()) instanceof Expression.Call call
        && call.calleeName() != null
        && RELEASES.contains(call.calleeName())
        && call.arguments().size() == 1
        && isModule(call.arguments().get(0));
  }

  /** {@code if (m == NULL) …} without {@code else}: the module is there before exec runs. */
  private boolean isFailureTest(Statement s) {
    return s instanceof Statement.If test
        && test.elseBranch() == null
        && isNullTest(Words.bare(test.condition()));
  }

  private boolean isNullTest(Expression condition) {
    if (condition instanceof Expression.Unary u && u.operator().equals("!")) {
      return isModuleOrCreation(u.operand());
    }
    return condition instanceof Expression.Binary b
        && b.operator().equals("==")
        && ((isModuleOrCreation(b.left()) && Words.isNull(b.right(), tree))
            || (Words.isNull(b.left(), tree) && isModuleOrCreation(b.right())));
  }

  private boolean isModuleOrCreation(Expression e) {
    return isModule(e)
        || (Words.bare(e) instanceof Expression.Assignment a && isCreation(a.value()));
  }

  private boolean isModule(Expression e) {
    return module != null && module.equals(ModuleInit.variable(function, e));
  }

  private boolean isCreation(@Nullable Expression e) {
    return e != null && Words.bare(e).equals(creation);
  }

  /**
   * What a macro returns that stands for the return of null or of the module: {@code -1} or {@code
   * 0}; {@code null} if it is no such macro.
   */
  private @Nullable String macroResult(Statement s) {
    Expression e =
        s instanceof Statement.MacroStatement m
            ? m.invocation()
            : s instanceof Statement.ExpressionStatement x ? x.expression() : null;
    if (e instanceof Expression.Identifier id) {
      MacroDefinition macro = tree.macros().find(id.name());
      return macro != null && words(macro).matches("return(NULL|0)") ? "-1" : null;
    }
    if (!(e instanceof Expression.Call call) || call.calleeName() == null) {
      return null;
    }
    MacroDefinition macro = tree.macros().find(call.calleeName());
    List<String> parameters = macro == null ? null : macro.parameters();
    if (macro == null || parameters == null) {
      return null;
    }
    List<Expression> arguments = call.arguments();
    int at = parameters.indexOf(words(macro).replaceFirst("^return", ""));
    if (!words(macro).startsWith("return") || at < 0 || at >= arguments.size()) {
      return null;
    }
    return isModule(arguments.get(at)) ? "0" : Words.isNull(arguments.get(at), tree) ? "-1" : null;
  }

  private static String words(MacroDefinition macro) {
    return macro.body().replaceAll("[;()\\s]", "");
  }
}
