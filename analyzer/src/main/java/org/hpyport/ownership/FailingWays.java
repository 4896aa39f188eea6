package org.hpyport.ownership;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hpyport.cfg.CfgEdge;
import org.hpyport.cfg.CfgNode;
import org.hpyport.cfg.ControlFlowGraph;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Words;
import org.hpyport.syntax.Expression;

/**
 * The nodes behind which a function can only fail: every return that can still be reached gives
 * null or a negative number. A greatest fixpoint over the graph, nodes taken away until none is.
 */
final class FailingWays {
  private FailingWays() {}

  static Set<Integer> of(FunctionModel function, ControlFlowGraph graph) {
    Set<Integer> failing = new HashSet<>();
    for (CfgNode node : graph.nodes()) {
      boolean other = node instanceof CfgNode.Return r && !isFailure(function, r);
      boolean end =
          !(node instanceof CfgNode.Return)
              && graph.successors(node).stream().anyMatch(e -> e.to() == graph.exit().id());
      if (!other && !end && node.id() != graph.exit().id()) {
        failing.add(node.id());
      }
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int id = graph.nodes().size() - 1; id >= 0; id--) {
        CfgNode node = graph.node(id);
        boolean ends = node instanceof CfgNode.Return;
        List<CfgEdge> edges = graph.successors(node);
        boolean on = ends || edges.stream().allMatch(e -> failing.contains(e.to()));
        changed |= !on && failing.remove(id);
      }
    }
    return failing;
  }

  private static boolean isFailure(FunctionModel function, CfgNode.Return r) {
    Expression value = r.value() == null || r.isMacro() ? null : Words.bare(r.value());
    if (value == null) {
      return false;
    }
    boolean negative =
        value instanceof Expression.Unary u
            && u.operator().equals("-")
            && Words.bare(u.operand()) instanceof Expression.NumberLiteral;
    boolean pointer = function.result().isObject() || function.result().pointers() > 0;
    return negative || (pointer && Words.isNull(value, function.tree()));
  }
}
