package org.hpyport.ownership;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.hpyport.model.Variable;
import org.hpyport.syntax.Declarator;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxNode;
import org.jspecify.annotations.Nullable;

/** Checks that each close stands where its variable can be named. */
final class ScopeCheck {
  private final Frame frame;
  private final Map<SyntaxNode, Statement> scopes = new IdentityHashMap<>();

  ScopeCheck(Frame frame) {
    this.frame = frame;
  }

  /** Repairs what is out of scope, or refuses; true if another run is needed. */
  boolean repair(List<LifetimeAction> actions) {
    boolean again = false;
    for (LifetimeAction action : actions) {
      for (Variable v : closed(action)) {
        again |= repair(action, v, actions);
      }
    }
    return again;
  }

  private static List<Variable> closed(LifetimeAction action) {
    if (action instanceof LifetimeAction.CloseAfter c) {
      return c.variables();
    }
    if (action instanceof LifetimeAction.CloseBefore c) {
      return c.variables();
    }
    return action instanceof LifetimeAction.CloseAtReturn c ? c.variables() : List.of();
  }

  private boolean repair(LifetimeAction action, Variable v, List<LifetimeAction> actions) {
    SyntaxNode place = action.place();
    SyntaxNode declared = declared(v, actions);
    if (place == null || declared == null || frame.repairs.isNullInitialised(v.id())) {
      return false;
    }
    Statement scope =
        scopes.computeIfAbsent(declared, d -> scope(frame.function.definition().body(), d));
    boolean behind = place == scope && action instanceof LifetimeAction.CloseAfter;
    if (scope == null || (scope.span().contains(place.span()) && !behind)) {
      return false;
    }
    if (v.declarator() == null && v.kind() == Variable.Kind.LOCAL) {
      return frame.repairs.nullInitialise(v.id());
    }
    frame.recorder.refuse(place, "the handle of " + v.name() + " outlives its scope");
    return false;
  }

  private static @Nullable SyntaxNode declared(Variable v, List<LifetimeAction> actions) {
    Declarator.Name name = v.declarator();
    if (name != null) {
      return v.kind() == Variable.Kind.LOCAL ? name : null;
    }
    return actions.stream()
        .filter(a -> a instanceof LifetimeAction.NameTemporary t && t.variable() == v)
        .map(a -> ((LifetimeAction.NameTemporary) a).statement())
        .findFirst()
        .orElse(null);
  }

  /** The innermost block, or loop with a declaration in its head, that a node lies in. */
  private static @Nullable Statement scope(SyntaxNode part, SyntaxNode node) {
    if (part == node || !part.span().contains(node.span())) {
      return null;
    }
    for (SyntaxNode child : part.children()) {
      Statement inner = scope(child, node);
      if (inner != null) {
        return inner;
      }
    }
    return part instanceof Statement.Compound || part instanceof Statement.For
        ? (Statement) part
        : null;
  }
}
