package org.hpyport.cfg;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hpyport.syntax.Statement;

/** Where {@code goto}, {@code break} and {@code continue} lead. */
final class JumpTargets {
  private final FlowGraphParts parts;
  private final Map<String, Integer> labels = new HashMap<>();
  private final List<Pending> pending = new ArrayList<>();
  private final Deque<List<Ends>> breaks = new ArrayDeque<>();
  private final Deque<List<Ends>> continues = new ArrayDeque<>();

  private record Pending(Statement.Goto jump, Ends from) {}

  JumpTargets(FlowGraphParts parts) {
    this.parts = parts;
  }

  void define(String label, Ends mark) {
    labels.putIfAbsent(label, mark.node());
  }

  void enterLoop() {
    breaks.push(new ArrayList<>());
    continues.push(new ArrayList<>());
  }

  void enterSwitch() {
    breaks.push(new ArrayList<>());
  }

  /** The ends of all {@code break}s of the innermost loop or switch, which is left. */
  Ends leaveBreaks() {
    return union(breaks.pop());
  }

  /** The ends of all {@code continue}s of the innermost loop so far; the loop is left. */
  Ends leaveContinues() {
    return union(continues.pop());
  }

  private static Ends union(List<Ends> all) {
    Ends result = Ends.NONE;
    for (Ends ends : all) {
      result = result.and(ends);
    }
    return result;
  }

  /** Adds a jump; nothing follows it. */
  Ends leave(Statement s, Ends in) {
    Ends node = parts.add(id -> new CfgNode.Jump(id, s), in);
    if (s instanceof Statement.Goto jump) {
      pending.add(new Pending(jump, node));
      return Ends.NONE;
    }
    Deque<List<Ends>> targets = s instanceof Statement.Break ? breaks : continues;
    if (targets.isEmpty()) {
      parts.replaceByUnknown(node.node(), s, "a jump without a target");
    } else {
      targets.element().add(node);
    }
    return Ends.NONE;
  }

  /** Connects each {@code goto} with its label. */
  void resolve() {
    for (Pending p : pending) {
      Integer target = p.jump().label() == null ? null : labels.get(p.jump().label());
      if (target == null) {
        parts.replaceByUnknown(p.from().node(), p.jump(), "a goto whose target is not known");
      } else {
        parts.connect(p.from(), target);
      }
    }
  }
}
