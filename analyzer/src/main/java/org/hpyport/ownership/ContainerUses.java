package org.hpyport.ownership;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hpyport.cfg.CfgNode;
import org.hpyport.cfg.ControlFlowGraph;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxNode;
import org.jspecify.annotations.Nullable;

/**
 * How a fresh container's variable is used, node by node of the flow graph.
 *
 * @param function the function
 * @param graph its flow graph
 * @param variable the variable
 * @param creation the creating call
 * @param kind tuple or list
 * @param uses the uses by node, at most one a node
 */
record ContainerUses(
    FunctionModel function,
    ControlFlowGraph graph,
    Variable variable,
    Expression.Call creation,
    LifetimeAction.Builder.Kind kind,
    Map<CfgNode, Use> uses) {

  /** What a node does with the variable. */
  enum Action {
    CREATE,
    /** Creates it and tests it for null at once. */
    CREATE_AND_TEST,
    SET,
    NULL_TEST,
    RELEASE,
    RETURN,
    OTHER
  }

  /**
   * One use.
   *
   * @param expression the call or test
   */
  record Use(Action action, Expression expression) {}

  /** The uses, or {@code null} if some node uses the variable twice or creates it anew. */
  static @Nullable ContainerUses of(
      FunctionModel function,
      ControlFlowGraph graph,
      Variable variable,
      Expression.Call creation,
      LifetimeAction.Builder.Kind kind) {
    Map<CfgNode, Use> uses = new LinkedHashMap<>();
    for (CfgNode node : graph.nodes()) {
      Expression e = expression(node);
      if (e == null) {
        continue;
      }
      Map<SyntaxNode, SyntaxNode> parents = new IdentityHashMap<>();
      parents(e, parents);
      int mentions = 0;
      Use use = null;
      if (node instanceof CfgNode.Declare && Words.bare(e).equals(creation)) {
        use = new Use(Action.CREATE, creation);
        mentions++;
      }
      for (SyntaxNode n : parents.keySet()) {
        if (n instanceof Expression.Identifier id && variable.equals(function.variable(id))) {
          mentions++;
          use = classify(function, node, id, parents, creation, kind);
        }
      }
      if (e instanceof Expression.Identifier id && variable.equals(function.variable(id))) {
        mentions++;
        use = alone(node, id);
      }
      if (mentions > 1) {
        return null;
      }
      if (use != null) {
        uses.put(node, use);
      }
    }
    return new ContainerUses(function, graph, variable, creation, kind, uses);
  }

  private static @Nullable Expression expression(CfgNode node) {
    if (node instanceof CfgNode.Evaluate n) {
      return n.expression();
    }
    if (node instanceof CfgNode.Declare n) {
      return n.declarator().initializer();
    }
    if (node instanceof CfgNode.Branch n) {
      return n.condition();
    }
    if (node instanceof CfgNode.SwitchHead n) {
      return n.subject();
    }
    return node instanceof CfgNode.Return n ? n.value() : null;
  }

  private static void parents(SyntaxNode node, Map<SyntaxNode, SyntaxNode> into) {
    node.forEachChild(
        child -> {
          into.put(child, node);
          parents(child, into);
        });
  }

  private static Use alone(CfgNode node, Expression.Identifier id) {
    if (node instanceof CfgNode.Return r && r.statement() instanceof Statement.Return) {
      return new Use(Action.RETURN, id);
    }
    return new Use(node instanceof CfgNode.Branch ? Action.NULL_TEST : Action.OTHER, id);
  }

  private static Use classify(
      FunctionModel function,
      CfgNode node,
      Expression.Identifier id,
      Map<SyntaxNode, SyntaxNode> parents,
      Expression.Call creation,
      LifetimeAction.Builder.Kind kind) {
    SyntaxNode parent = parents.get(id);
    if (parent instanceof Expression.Call call && call.arguments().contains(id)) {
      return ofCall(call, id, kind);
    }
    if (parent instanceof Expression.Assignment a && Words.bare(a.value()).equals(creation)) {
      SyntaxNode test = parents.get(a);
      while (test instanceof Expression.Parenthesized) {
        test = parents.get(test);
      }
      if (test == null) {
        return new Use(Action.CREATE, creation);
      }
      boolean whole = node instanceof CfgNode.Branch b && b.condition() == test;
      return whole && isNullTest(function, test)
          ? new Use(Action.CREATE_AND_TEST, (Expression) test)
          : new Use(Action.OTHER, id);
    }
    return parent instanceof Expression test
            && node instanceof CfgNode.Branch b
            && b.condition() == test
            && isNullTest(function, test)
        ? new Use(Action.NULL_TEST, test)
        : new Use(Action.OTHER, parent instanceof Expression.Unary u ? u : id);
  }

  private static Use ofCall(
      Expression.Call call, Expression.Identifier id, LifetimeAction.Builder.Kind kind) {
    String name = call.calleeName() == null ? "" : call.calleeName();
    Set<String> setters =
        kind == LifetimeAction.Builder.Kind.TUPLE
            ? Set.of("PyTuple_SET_ITEM", "PyTuple_SetItem")
            : Set.of("PyList_SET_ITEM", "PyList_SetItem");
    if (setters.contains(name) && call.arguments().size() == 3 && call.arguments().get(0) == id) {
      return new Use(Action.SET, call);
    }
    boolean release = name.equals("Py_DECREF") || name.equals("Py_XDECREF");
    return new Use(release ? Action.RELEASE : Action.OTHER, call);
  }

  private static boolean isNullTest(FunctionModel function, SyntaxNode e) {
    if (e instanceof Expression.Unary u) {
      return u.operator().equals("!");
    }
    return e instanceof Expression.Binary b
        && List.of("==", "!=").contains(b.operator())
        && (Words.isNull(b.left(), function.tree()) || Words.isNull(b.right(), function.tree()));
  }

  /** Whether a test holds for null. */
  static boolean holdsForNull(Expression test) {
    return (test instanceof Expression.Unary u && u.operator().equals("!"))
        || (test instanceof Expression.Binary b && b.operator().equals("=="));
  }
}
