package org.hpyport.ownership;

import java.util.ArrayList;
import java.util.List;
import org.hpyport.cfg.ControlFlowGraph;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.GivenValue;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.SyntaxNode;
import org.jspecify.annotations.Nullable;

/**
 * Finds fresh tuples and lists that are filled before anything else sees them, so that a builder
 * can take their place. The C-API manual, "Tuple Objects", allows {@code PyTuple_SET_ITEM} only
 * then.
 */
final class FreshContainers {
  private FreshContainers() {}

  /** The containers of one function that a builder can stand for, in source order. */
  static List<LifetimeAction.Builder> find(FunctionModel function, ControlFlowGraph graph) {
    List<Expression.Call> creations = new ArrayList<>();
    function.walkBody(
        node -> {
          if (node instanceof Expression.Call call && kind(call) != null) {
            creations.add(call);
          }
        });
    if (creations.isEmpty()) {
      return List.of();
    }
    List<LifetimeAction.Builder> found = new ArrayList<>();
    for (Expression.Call creation : creations) {
      Variable variable = holder(function, creation);
      LifetimeAction.Builder.Kind kind = kind(creation);
      if (variable != null && variable.isAutomatic() && kind != null) {
        ContainerUses uses = ContainerUses.of(function, graph, variable, creation, kind);
        LifetimeAction.Builder builder = uses == null ? null : builder(uses);
        if (builder != null) {
          found.add(builder);
        }
      }
    }
    return List.copyOf(found);
  }

  private static LifetimeAction.@Nullable Builder builder(ContainerUses uses) {
    for (ContainerFlow.When when : ContainerFlow.When.values()) {
      boolean fits =
          when != ContainerFlow.When.TRUSTED || uses.kind() == LifetimeAction.Builder.Kind.TUPLE;
      LifetimeAction.Builder builder = fits ? new ContainerFlow(uses, when).builder() : null;
      if (builder != null) {
        return builder;
      }
    }
    return null;
  }

  private static LifetimeAction.Builder.@Nullable Kind kind(Expression.Call call) {
    String name = call.calleeName();
    if (name == null || call.arguments().size() != 1) {
      return null;
    }
    return switch (name) {
      case "PyTuple_New" -> LifetimeAction.Builder.Kind.TUPLE;
      case "PyList_New" -> LifetimeAction.Builder.Kind.LIST;
      default -> null;
    };
  }

  /** The variable a creation is directly assigned to, or {@code null}. */
  private static @Nullable Variable holder(FunctionModel function, Expression.Call creation) {
    Variable[] found = {null};
    function.walkBody(
        node -> {
          GivenValue given = GivenValue.of(function, node);
          if (given != null
              && given.variable() != null
              && Words.bare(given.value()).equals(creation)) {
            found[0] = given.variable();
          }
        });
    return found[0];
  }

  /** The number of a literal index or size, or -1. */
  static int literal(FunctionModel function, SyntaxNode e) {
    String text = function.tree().text(e);
    return text.matches("\\d{1,2}") ? Integer.parseInt(text) : -1;
  }
}
