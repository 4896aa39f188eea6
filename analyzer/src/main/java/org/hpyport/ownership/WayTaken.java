package org.hpyport.ownership;

import java.util.ArrayList;
import java.util.List;
import org.hpyport.cfg.CfgEdge;
import org.hpyport.cfg.CfgNode;
import org.hpyport.cfg.ControlFlowGraph;
import org.jspecify.annotations.Nullable;

/** The nodes that a store came by; a {@link Trace} keeps only the branches between them. */
final class WayTaken {
  private WayTaken() {}

  /** From the entry to {@code last}, both included, as far as the way can be told. */
  static List<CfgNode> nodes(ControlFlowGraph graph, @Nullable Trace trace, CfgNode last) {
    List<CfgNode> nodes = new ArrayList<>();
    CfgNode at = graph.entry();
    for (CfgEdge step : trace == null ? List.<CfgEdge>of() : trace.steps()) {
      straight(graph, at, graph.node(step.from()), nodes);
      at = graph.node(step.to());
    }
    straight(graph, at, last, nodes);
    return nodes;
  }

  /** Along edges that are always taken; where there is a choice, the way is not known. */
  private static void straight(
      ControlFlowGraph graph, CfgNode from, CfgNode to, List<CfgNode> nodes) {
    CfgNode at = from;
    nodes.add(at);
    for (int i = 0; i < graph.nodes().size() && at != to; i++) {
      List<CfgEdge> edges = graph.successors(at);
      if (edges.size() != 1) {
        return;
      }
      at = graph.node(edges.get(0).to());
      nodes.add(at);
    }
  }
}
