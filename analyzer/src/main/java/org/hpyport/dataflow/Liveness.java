package org.hpyport.dataflow;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hpyport.cfg.CfgEdge;
import org.hpyport.cfg.CfgNode;
import org.hpyport.cfg.ControlFlowGraph;

/**
 * Backward liveness: a variable is live before a node if some path from there reads it before it is
 * written. Sets hold variable ids.
 */
public final class Liveness {
  private final ControlFlowGraph graph;
  private final List<Set<Integer>> before;

  private Liveness(ControlFlowGraph graph, List<Set<Integer>> before) {
    this.graph = graph;
    this.before = before;
  }

  /**
   * Solves the equations.
   *
   * @param reads for each node id, what it reads
   * @param writes for each node id, what it surely writes after reading
   */
  public static Liveness solve(
      ControlFlowGraph graph, List<Set<Integer>> reads, List<Set<Integer>> writes) {
    VariableNumbers numbers = VariableNumbers.of(reads);
    List<BitSet> live = new ArrayList<>();
    List<BitSet> written = new ArrayList<>();
    for (int id = 0; id < reads.size(); id++) {
      live.add(numbers.bits(reads.get(id)));
      written.add(numbers.bits(writes.get(id)));
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int id = live.size() - 1; id >= 0; id--) {
        BitSet after = new BitSet();
        for (CfgEdge edge : graph.successors(graph.node(id))) {
          after.or(live.get(edge.to()));
        }
        after.andNot(written.get(id));
        BitSet here = live.get(id);
        int known = here.cardinality();
        here.or(after);
        changed |= here.cardinality() != known;
      }
    }
    return new Liveness(graph, live.stream().map(numbers::set).toList());
  }

  /** What is live before the node; ascending. */
  public Set<Integer> before(int node) {
    return before.get(node);
  }

  /** What is live after the node on some way on; ascending. */
  public Set<Integer> after(CfgNode node) {
    Set<Integer> result = new TreeSet<>();
    for (CfgEdge edge : graph.successors(node)) {
      result.addAll(before.get(edge.to()));
    }
    return result;
  }
}
