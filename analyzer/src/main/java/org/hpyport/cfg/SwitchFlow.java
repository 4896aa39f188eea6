package org.hpyport.cfg;

import java.util.ArrayDeque;
import java.util.Deque;
import org.hpyport.cfg.CfgEdge.Label;
import org.hpyport.syntax.Statement;

/** {@code switch} with its labels, which may stand at any depth of its body. */
final class SwitchFlow {
  private final CfgBuilder builder;
  private final FlowGraphParts parts;
  private final JumpTargets jumps;
  private final Deque<State> open = new ArrayDeque<>();

  private static final class State {
    private final Ends head;
    private boolean hasDefault;

    State(Ends head) {
      this.head = head;
    }
  }

  SwitchFlow(CfgBuilder builder, FlowGraphParts parts, JumpTargets jumps) {
    this.builder = builder;
    this.parts = parts;
    this.jumps = jumps;
  }

  Ends add(Statement.Switch s, Ends in) {
    if (builder.expressions().hidden(s.subject()) != null) {
      return builder.expressions().unknown(s, s.subject(), in);
    }
    State state = new State(parts.add(id -> new CfgNode.SwitchHead(id, s, s.subject()), in));
    open.push(state);
    jumps.enterSwitch();
    Ends end = builder.statement(s.body(), Ends.NONE);
    open.pop();
    Ends out = end.and(jumps.leaveBreaks());
    return parts.join(s, state.hasDefault ? out : out.and(state.head.labelled(Label.DEFAULT)));
  }

  /** A {@code case} or {@code default} label; control also falls into it from above. */
  Ends label(Statement s, Ends in) {
    if (open.isEmpty()) {
      return parts.add(id -> new CfgNode.Unknown(id, s, "a case outside of a switch"), in);
    }
    State state = open.element();
    boolean isDefault = s instanceof Statement.Default;
    state.hasDefault |= isDefault;
    Ends from = in.and(state.head.labelled(isDefault ? Label.DEFAULT : Label.CASE));
    Ends mark = parts.add(id -> new CfgNode.Mark(id, s), from);
    Statement body = s instanceof Statement.Case c ? c.body() : ((Statement.Default) s).body();
    return builder.optional(body, mark);
  }
}
