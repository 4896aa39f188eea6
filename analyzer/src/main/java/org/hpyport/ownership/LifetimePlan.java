package org.hpyport.ownership;

import java.util.List;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Words;
import org.hpyport.syntax.Expression;

/**
 * What becomes of the references of one function when it is ported.
 *
 * <p>The convention every ported function keeps: it borrows its handle parameters, returns owned
 * handles, hands owned handles out through {@code HPy *} parameters, and steals nothing; each owned
 * handle is closed exactly once, by the scope that owns it, when it dies.
 *
 * @param function the function
 * @param actions what to do, in source order; meaningless if there are refusals
 * @param refusals why the function cannot be ported; empty if it can
 * @param diagnostics what a reader should know, such as assumptions made
 */
public record LifetimePlan(
    FunctionModel function,
    List<LifetimeAction> actions,
    List<Refusal> refusals,
    List<Diagnostic> diagnostics) {

  public LifetimePlan {
    actions = List.copyOf(actions);
    refusals = List.copyOf(refusals);
    diagnostics = List.copyOf(diagnostics);
  }

  /** Whether the function can be ported with these actions. */
  public boolean isComplete() {
    return refusals.isEmpty();
  }

  /** All actions of one kind, in source order. */
  public <A extends LifetimeAction> List<A> actions(Class<A> kind) {
    return actions.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Whether the value of an expression gets a name of its own. */
  public boolean names(Expression value) {
    return actions(LifetimeAction.NameTemporary.class).stream()
        .anyMatch(a -> Words.bare(a.expression()).equals(Words.bare(value)));
  }
}
