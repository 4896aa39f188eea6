package org.hpyport.ownership;

import java.util.List;
import org.hpyport.model.Variable;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxNode;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do so that every handle of a ported function is closed exactly once.
 *
 * <p>All closes name a variable. A close of a null handle is harmless, so a variable that is null
 * on some of the paths may be named. Statements named here may be the unbraced body of an {@code
 * if}, a loop or a label: then whoever edits adds the braces.
 */
public sealed interface LifetimeAction {

  /** The node the action is about; {@code null} for what happens at the function's entry. */
  @Nullable SyntaxNode place();

  /** The same action in another reading of the function. */
  LifetimeAction in(Correspondence other);

  /**
   * {@code Py_INCREF(v)} goes, {@code Py_NewRef(x)} becomes {@code x}.
   *
   * @param call the retaining call
   */
  record DropRetain(Expression.Call call) implements LifetimeAction {
    @Override
    public SyntaxNode place() {
      return call;
    }

    @Override
    public LifetimeAction in(Correspondence other) {
      return new DropRetain(other.node(call));
    }
  }

  /**
   * A release that closes nothing: the handle is closed elsewhere, or is not owned here. A call in
   * its argument's place is still evaluated.
   *
   * @param call the releasing call
   * @param clears whether it also writes its argument ({@code Py_CLEAR}, {@code Py_SETREF}), which
   *     must stay
   */
  record DropRelease(Expression.Call call, boolean clears) implements LifetimeAction {
    @Override
    public SyntaxNode place() {
      return call;
    }

    @Override
    public LifetimeAction in(Correspondence other) {
      return new DropRelease(other.node(call), clears);
    }
  }

  /**
   * A release that becomes the close.
   *
   * @param call the releasing call
   * @param variable what it closes
   * @param clears whether it also sets its argument to null ({@code Py_CLEAR}), which must stay
   */
  record CloseAtRelease(Expression.Call call, Variable variable, boolean clears)
      implements LifetimeAction {
    @Override
    public SyntaxNode place() {
      return call;
    }

    @Override
    public LifetimeAction in(Correspondence other) {
      return new CloseAtRelease(other.node(call), other.variable(variable), clears);
    }
  }

  /** Closes directly after a statement, in this order; the statement is no jump. */
  record CloseAfter(Statement statement, List<Variable> variables) implements LifetimeAction {
    public CloseAfter {
      variables = List.copyOf(variables);
    }

    @Override
    public SyntaxNode place() {
      return statement;
    }

    @Override
    public LifetimeAction in(Correspondence other) {
      return new CloseAfter(other.node(statement), other.variables(variables));
    }
  }

  /**
   * Closes directly before a statement: a jump, a return whose value needs none of the variables, a
   * returning macro, or an assignment to the variable that does not use its old value.
   */
  record CloseBefore(Statement statement, List<Variable> variables) implements LifetimeAction {
    public CloseBefore {
      variables = List.copyOf(variables);
    }

    @Override
    public SyntaxNode place() {
      return statement;
    }

    @Override
    public LifetimeAction in(Correspondence other) {
      return new CloseBefore(other.node(statement), other.variables(variables));
    }
  }

  /**
   * The returned value is computed into a temporary, then these are closed, then it is returned.
   */
  record CloseAtReturn(Statement.Return statement, List<Variable> variables)
      implements LifetimeAction {
    public CloseAtReturn {
      variables = List.copyOf(variables);
    }

    @Override
    public SyntaxNode place() {
      return statement;
    }

    @Override
    public LifetimeAction in(Correspondence other) {
      return new CloseAtReturn(other.node(statement), other.variables(variables));
    }
  }

  /**
   * The value gets a handle of its own: {@code value} becomes {@code HPy_Dup(ctx, value)}.
   *
   * @param value the right side of an assignment, an initialiser, or an arm of a conditional
   */
  record DupOnAssign(Expression value) implements LifetimeAction {
    @Override
    public SyntaxNode place() {
      return value;
    }

    @Override
    public LifetimeAction in(Correspondence other) {
      return new DupOnAssign(other.node(value));
    }
  }

  /**
   * The returned value is not owned: {@code value} becomes {@code HPy_Dup(ctx, value)}.
   *
   * @param value the returned expression or an arm of it
   */
  record DupOnReturn(Statement.Return statement, Expression value) implements LifetimeAction {
    @Override
    public SyntaxNode place() {
      return value;
    }

    @Override
    public LifetimeAction in(Correspondence other) {
      return new DupOnReturn(other.node(statement), other.node(value));
    }
  }

  /**
   * {@code Py_INCREF(v)} becomes {@code v = HPy_Dup(ctx, v)}: from here on the variable owns.
   *
   * @param call the retaining call
   */
  record DupAtRetain(Expression.Call call, Variable variable) implements LifetimeAction {
    @Override
    public SyntaxNode place() {
      return call;
    }

    @Override
    public LifetimeAction in(Correspondence other) {
      return new DupAtRetain(other.node(call), other.variable(variable));
    }
  }

  /** At the function's entry: {@code parameter = HPy_Dup(ctx, parameter)}. */
  record DupAtEntry(Variable parameter) implements LifetimeAction {
    @Override
    public @Nullable SyntaxNode place() {
      return null;
    }

    @Override
    public LifetimeAction in(Correspondence other) {
      return new DupAtEntry(other.variable(parameter));
    }
  }

  /**
   * The variable's declaration sets it to null; it has no initialiser. For the variable of a {@link
   * NameTemporary}: it is declared, with null, at the top of the function.
   */
  record NullInitialise(Variable variable) implements LifetimeAction {
    @Override
    public @Nullable SyntaxNode place() {
      return null;
    }

    @Override
    public LifetimeAction in(Correspondence other) {
      return new NullInitialise(other.variable(variable));
    }
  }

  /**
   * An unnamed handle gets a name, because it must be closed.
   *
   * <p>A variable's name stands here where a statement overwrites that variable while it uses its
   * old value: {@code v = f(v)} becomes {@code HPy t = v; v = f(t);} and {@code t} is closed.
   *
   * <p>Unconditional: {@code HPy t = expression;} goes before the statement and {@code t} takes the
   * expression's place. Conditional (right of {@code &&}, an arm of {@code ?:}…): {@code HPy t =
   * HPy_NULL;} goes before the statement and {@code (t = expression)} takes its place. With a
   * {@link NullInitialise} of the variable it is declared at the top of the function instead, and
   * {@code t = expression;} or {@code (t = expression)} remains. The closes are actions of their
   * own that name the variable.
   *
   * @param expression the call, load or name whose value is to be named
   * @param variable the new variable, of kind {@code LOCAL}, without declarator
   * @param statement before which it is declared; an {@code if} or {@code switch} if the expression
   *     stands in its head
   * @param conditional whether the expression is perhaps not evaluated
   */
  record NameTemporary(
      Expression expression, Variable variable, Statement statement, boolean conditional)
      implements LifetimeAction {
    @Override
    public SyntaxNode place() {
      return expression;
    }

    @Override
    public LifetimeAction in(Correspondence other) {
      return new NameTemporary(
          other.node(expression), other.variable(variable), other.node(statement), conditional);
    }
  }

  /**
   * A global is read: the expression becomes {@code HPyGlobal_Load(ctx, global)}, a new handle.
   *
   * @param expression the identifier, or {@code &type} for a static type object
   */
  record LoadGlobal(Expression expression, Variable global) implements LifetimeAction {
    @Override
    public SyntaxNode place() {
      return expression;
    }

    @Override
    public LifetimeAction in(Correspondence other) {
      return new LoadGlobal(other.node(expression), other.variable(global));
    }
  }

  /**
   * A global is written: {@code HPyGlobal_Store(ctx, &global, value)}, which takes nothing over.
   *
   * @param write the assignment, or the {@code Py_CLEAR} call
   * @param value what is stored; {@code null} for the null handle
   */
  record StoreGlobal(Expression write, Variable global, @Nullable Expression value)
      implements LifetimeAction {
    @Override
    public SyntaxNode place() {
      return write;
    }

    @Override
    public LifetimeAction in(Correspondence other) {
      return new StoreGlobal(
          other.node(write), other.variable(global), value == null ? null : other.node(value));
    }
  }

  /**
   * An object member of an object's own struct is read: {@code HPyField_Load}, a new handle.
   *
   * @param expression the member access
   */
  record LoadField(Expression.Member expression) implements LifetimeAction {
    @Override
    public SyntaxNode place() {
      return expression;
    }

    @Override
    public LifetimeAction in(Correspondence other) {
      return new LoadField(other.node(expression));
    }
  }

  /**
   * An object member of an object's own struct is written: {@code HPyField_Store}, which takes
   * nothing over.
   *
   * @param write the assignment, or the {@code Py_CLEAR}/{@code Py_XSETREF} call
   * @param member the member
   * @param value what is stored; {@code null} for the null handle
   */
  record StoreField(Expression write, Expression.Member member, @Nullable Expression value)
      implements LifetimeAction {
    @Override
    public SyntaxNode place() {
      return write;
    }

    @Override
    public LifetimeAction in(Correspondence other) {
      return new StoreField(
          other.node(write), other.node(member), value == null ? null : other.node(value));
    }
  }

  /**
   * A fresh tuple or list is filled before anything else sees it, so a builder takes its place.
   *
   * <p>The variable names the builder up to the build points and the built object after them.
   * Releases listed here become {@code Cancel}. Null tests of the variable between creation and the
   * build points are constant: a builder is never null.
   *
   * @param variable the variable that holds it
   * @param creation the creating call
   * @param setCalls the filling calls, in source order
   * @param buildPoints statements before which it is built; a return of the variable itself returns
   *     what is built
   * @param completions statements after which it is built, because further on it may also be null
   * @param cancels releases of the unfinished object
   * @param nullTests tests of the variable before it is built
   */
  record Builder(
      Kind kind,
      Variable variable,
      Expression.Call creation,
      List<Expression.Call> setCalls,
      List<Statement> buildPoints,
      List<Statement> completions,
      List<Expression.Call> cancels,
      List<Expression> nullTests)
      implements LifetimeAction {

    /** What is built. */
    public enum Kind {
      TUPLE,
      LIST
    }

    public Builder {
      setCalls = List.copyOf(setCalls);
      buildPoints = List.copyOf(buildPoints);
      completions = List.copyOf(completions);
      cancels = List.copyOf(cancels);
      nullTests = List.copyOf(nullTests);
    }

    @Override
    public SyntaxNode place() {
      return creation;
    }

    @Override
    public LifetimeAction in(Correspondence other) {
      return new Builder(
          kind,
          other.variable(variable),
          other.node(creation),
          other.nodes(setCalls),
          other.nodes(buildPoints),
          other.nodes(completions),
          other.nodes(cancels),
          other.nodes(nullTests));
    }
  }
}
