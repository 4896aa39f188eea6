package org.hpyport.cfg;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.hpyport.syntax.ExternalDeclaration.FunctionDefinition;
import org.hpyport.syntax.Statement;

/** The nodes and edges made so far. */
final class FlowGraphParts {
  private final List<CfgNode> nodes = new ArrayList<>();
  private final Set<CfgEdge> edges = new LinkedHashSet<>();
  private Ends leaving = Ends.NONE;

  /** Adds a node behind {@code in}. */
  Ends add(IntFunction<CfgNode> node, Ends in) {
    int id = nodes.size();
    nodes.add(node.apply(id));
    connect(in, id);
    return Ends.of(id);
  }

  void connect(Ends from, int to) {
    for (Ends.Open open : from.open()) {
      edges.add(new CfgEdge(open.from(), to, open.label()));
    }
  }

  /** The node where the ways through a statement meet; made even if no way leads there. */
  Ends join(Statement s, Ends in) {
    Ends join = add(id -> new CfgNode.Join(id, s), in);
    return in.open().isEmpty() ? Ends.NONE : join;
  }

  /** Lets these ends leave the function. */
  void returns(Ends from) {
    leaving = leaving.and(from);
  }

  ControlFlowGraph finish(FunctionDefinition function, Ends end, JumpTargets jumps) {
    jumps.resolve();
    add(CfgNode.Exit::new, end.and(leaving));
    return new ControlFlowGraph(function, nodes, List.copyOf(edges));
  }

  void replaceByUnknown(int id, Statement s, String reason) {
    nodes.set(id, new CfgNode.Unknown(id, s, reason));
  }
}
