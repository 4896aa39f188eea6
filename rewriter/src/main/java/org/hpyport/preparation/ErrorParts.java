package org.hpyport.preparation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * What a function does with the three local variables that it fetches an exception into: type,
 * value and traceback.
 */
final class ErrorParts {
  private static final Set<String> RELEASES = Set.of("Py_DECREF", "Py_XDECREF", "Py_CLEAR");

  private final FunctionModel function;
  private final List<Variable> parts;
  private final List<Statement> fetches = new ArrayList<>();
  private final List<Statement> restores = new ArrayList<>();
  private final List<Statement> releases = new ArrayList<>();
  private final List<Statement> normalizations = new ArrayList<>();
  private final List<Expression.Call> matches = new ArrayList<>();
  private int understood;

  ErrorParts(FunctionModel function, List<Variable> parts) {
    this.function = function;
    this.parts = List.copyOf(parts);
    function
        .definition()
        .body()
        .walk(
            node -> {
              if (node instanceof Statement.Compound block) {
                block.items().forEach(this::statement);
              } else if (node instanceof Expression.Call call && isMatch(call)) {
                matches.add(call);
                understood++;
              }
            });
  }

  /** The variables that a statement fetches an exception into; empty if it is no such statement. */
  static List<Variable> fetched(FunctionModel function, Statement statement) {
    Expression.Call call = call(statement);
    if (call == null || !"PyErr_Fetch".equals(call.calleeName())) {
      return List.of();
    }
    List<Variable> variables = new ArrayList<>();
    for (Expression argument : call.arguments()) {
      Variable v = address(function, argument);
      if (v != null && v.kind() == Variable.Kind.LOCAL && !variables.contains(v)) {
        variables.add(v);
      }
    }
    return variables.size() == 3 ? List.copyOf(variables) : List.of();
  }

  /** Whether all uses of the variables are among those that this class tells apart. */
  boolean areUnderstood() {
    long uses = function.references().values().stream().filter(parts::contains).count();
    return uses == understood && !isInHiddenBranch();
  }

  boolean areOnlyReleased() {
    return restores.isEmpty() && matches.isEmpty();
  }

  List<Statement> fetches() {
    return List.copyOf(fetches);
  }

  List<Statement> restores() {
    return List.copyOf(restores);
  }

  /** The statements that release one of the three. */
  List<Statement> releases() {
    return List.copyOf(releases);
  }

  List<Statement> normalizations() {
    return List.copyOf(normalizations);
  }

  /** The tests of the type. */
  List<Expression.Call> matches() {
    return List.copyOf(matches);
  }

  /** Whether a release is that of the type. */
  boolean isOfType(Statement release) {
    Expression.Call call = call(release);
    return call != null && parts.get(0).equals(function.variable(call.arguments().get(0)));
  }

  /** Whether a variable is one of the three. */
  boolean holds(@Nullable Variable variable) {
    return variable != null && parts.contains(variable);
  }

  private void statement(Statement statement) {
    Expression.Call call = call(statement);
    String callee = call == null ? null : call.calleeName();
    if (call == null || callee == null) {
      return;
    }
    switch (callee) {
      case "PyErr_Fetch" -> take(statement, fetched(function, statement), fetches);
      case "PyErr_NormalizeException" ->
          take(
              statement,
              call.arguments().stream().map(e -> address(function, e)).toList(),
              normalizations);
      case "PyErr_Restore" ->
          take(statement, call.arguments().stream().map(function::variable).toList(), restores);
      default -> {
        boolean release = RELEASES.contains(callee) && call.arguments().size() == 1;
        if (release && holds(function.variable(call.arguments().get(0)))) {
          releases.add(statement);
          understood++;
        }
      }
    }
  }

  private void take(
      Statement statement, List<? extends @Nullable Variable> variables, List<Statement> into) {
    if (variables.equals(parts)) {
      into.add(statement);
      understood += parts.size();
    }
  }

  private boolean isMatch(Expression.Call call) {
    return "PyErr_GivenExceptionMatches".equals(call.calleeName())
        && call.arguments().size() == 2
        && parts.get(0).equals(function.variable(call.arguments().get(0)));
  }

  /** Whether a branch that is not compiled here uses a name, where it would not be changed. */
  private boolean isInHiddenBranch() {
    SyntaxTree tree = function.tree();
    for (int i = function.definition().span().first();
        i <= function.definition().span().last();
        i++) {
      String word = tree.tokens().text(i);
      if (!tree.isActive(i) && parts.stream().anyMatch(v -> v.name().equals(word))) {
        return true;
      }
    }
    return false;
  }

  static Expression.@Nullable Call call(Statement statement) {
    return statement instanceof Statement.ExpressionStatement s
            && Words.bare(s.expression()) instanceof Expression.Call call
        ? call
        : null;
  }

  private static @Nullable Variable address(FunctionModel function, Expression e) {
    return Words.bare(e) instanceof Expression.Unary u && u.operator().equals("&")
        ? function.variable(u.operand())
        : null;
  }
}
