package org.hpyport.ownership;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hpyport.cfg.CfgEdge;
import org.hpyport.cfg.CfgNode;
import org.hpyport.cfg.ControlFlowGraph;
import org.hpyport.dataflow.Liveness;
import org.hpyport.dataflow.UseCollector;
import org.hpyport.dataflow.VariableUse;
import org.hpyport.model.Variable;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Three kinds of liveness of one function's variables.
 *
 * <p>{@code real}: some later node reads the variable. {@code extended}: the same, but a variable
 * live at the head of an {@code if}, loop or {@code switch} stays so up to its end, and up to the
 * jumps out of it: so handles die where a close can be written, not on edges. {@code bound}: the
 * variable's value matters to the analysis; a call may leave what an address points to as it was.
 */
final class DeathLiveness {
  private final ControlFlowGraph graph;
  private final List<VariableUse> uses = new ArrayList<>();
  private final Liveness real;
  private final List<Set<Integer>> realReads;
  private final List<Set<Integer>> realWrites;
  private final List<Structured> structured = new ArrayList<>();
  private @Nullable Liveness extended;
  private final Liveness bound;

  DeathLiveness(ControlFlowGraph graph, Frame frame) {
    this.graph = graph;
    WritingCalls calls = frame.summaries.writingCalls();
    for (CfgNode node : graph.nodes()) {
      VariableUse use = UseCollector.of(node, frame.function, calls.writers(), calls.replacers());
      uses.add(withRepairs(node, use, frame));
    }
    List<Set<Integer>> writes = new ArrayList<>();
    List<Set<Integer>> plainWrites = new ArrayList<>();
    List<Set<Integer>> reads = new ArrayList<>();
    List<Set<Integer>> allReads = new ArrayList<>();
    for (VariableUse use : uses) {
      plainWrites.add(use.writes());
      writes.add(union(use.writes(), use.addressed()));
      reads.add(use.reads());
      allReads.add(union(use.reads(), use.addressed()));
    }
    this.real = Liveness.solve(graph, reads, writes);
    this.bound = Liveness.solve(graph, allReads, plainWrites);
    this.realReads = reads;
    this.realWrites = writes;
  }

  /** Found out when first asked for: only plans need it, and it takes time that grows faster. */
  private Liveness extended() {
    Liveness longer = extended;
    if (longer != null) {
      return longer;
    }
    longer = real;
    List<Set<Integer>> before = List.of();
    List<Set<Integer>> now = realReads;
    while (!now.equals(before)) {
      before = now;
      now = extend(now, longer);
      longer = Liveness.solve(graph, now, realWrites);
    }
    extended = longer;
    return longer;
  }

  private static VariableUse withRepairs(CfgNode node, VariableUse use, Frame frame) {
    Set<Integer> reads = new TreeSet<>(use.reads());
    for (Integer v : use.reads()) {
      reads.addAll(frame.repairs.owners(v));
    }
    Set<Integer> writes = new TreeSet<>(use.writes());
    Expression e = UseCollector.expression(node);
    if (e != null) {
      for (Map.Entry<Expression, Variable> t : frame.repairs.temporaries().entrySet()) {
        if (Expressions.contains(e, t.getKey())) {
          writes.add(t.getValue().id());
        }
      }
    }
    return new VariableUse(reads, writes, use.addressed());
  }

  private static Set<Integer> union(Set<Integer> a, Set<Integer> b) {
    Set<Integer> result = new TreeSet<>(a);
    result.addAll(b);
    return result;
  }

  /** Adds reads where structured statements end, for what is live at their heads. */
  private List<Set<Integer>> extend(List<Set<Integer>> reads, Liveness soFar) {
    List<Set<Integer>> more = new ArrayList<>();
    reads.forEach(r -> more.add(new TreeSet<>(r)));
    for (Structured s : structured()) {
      Set<Integer> kept = union(soFar.before(s.head()), realWrites.get(s.head()));
      s.exits().forEach(exit -> more.get(exit).addAll(kept));
      for (int inside : s.inside()) {
        Set<Integer> here = more.get(inside);
        realWrites.get(inside).stream().filter(kept::contains).forEach(here::add);
      }
    }
    return more;
  }

  /** The numbers of a structured statement's head, of the nodes in it, and of the ways out. */
  private record Structured(int head, List<Integer> inside, List<Integer> exits) {}

  private List<Structured> structured() {
    if (structured.isEmpty()) {
      for (CfgNode head : graph.nodes()) {
        Statement statement = head.statement();
        if (statement != null
            && (head instanceof CfgNode.Branch || head instanceof CfgNode.SwitchHead)) {
          structured.add(structured(head, statement));
        }
      }
    }
    return structured;
  }

  private Structured structured(CfgNode head, Statement statement) {
    Structured found = new Structured(head.id(), new ArrayList<>(), new ArrayList<>());
    for (CfgNode node : graph.nodes()) {
      if (node != head && endsLives(node, statement)) {
        (isExit(node, statement) ? found.exits() : found.inside()).add(node.id());
      }
    }
    return found;
  }

  private static boolean endsLives(CfgNode node, Statement s) {
    Statement own = node.statement();
    return own != null && s.span().contains(own.span()) && (isExit(node, s) || own != s);
  }

  private static boolean isExit(CfgNode node, Statement s) {
    boolean join = node instanceof CfgNode.Join && node.statement() == s;
    return join || node instanceof CfgNode.Return || node instanceof CfgNode.Jump;
  }

  VariableUse use(CfgNode node) {
    return uses.get(node.id());
  }

  Set<Integer> realAfter(CfgNode node) {
    return real.after(node);
  }

  Set<Integer> realBefore(int node) {
    return real.before(node);
  }

  Set<Integer> extendedBefore(int node) {
    return extended().before(node);
  }

  Set<Integer> boundBefore(int node) {
    return bound.before(node);
  }

  /** Whether an edge leads on inside of the function. */
  boolean goesOn(CfgEdge edge) {
    return edge.to() != graph.exit().id();
  }

  /** Whether a node has a way on inside of the function. */
  boolean goesOn(CfgNode node) {
    return graph.successors(node).stream().anyMatch(this::goesOn);
  }
}
