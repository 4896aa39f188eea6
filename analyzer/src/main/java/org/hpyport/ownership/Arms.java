package org.hpyport.ownership;

import org.hpyport.cfg.CfgEdge;
import org.hpyport.cfg.CfgNode;
import org.hpyport.syntax.Statement;
import org.jspecify.annotations.Nullable;

/** Where the arms of conditions start in the text. */
final class Arms {
  private Arms() {}

  /** The first statement run when the condition is so; {@code null} if none is written there. */
  static @Nullable Statement start(CfgNode node, CfgEdge.Label label) {
    Statement arm = arm(node, label);
    if (arm instanceof Statement.Compound c) {
      return c.items().isEmpty() ? null : c.items().get(0);
    }
    return arm;
  }

  private static @Nullable Statement arm(CfgNode node, CfgEdge.Label label) {
    Statement s = node.statement();
    boolean holds = label == CfgEdge.Label.TRUE;
    if (s instanceof Statement.If i) {
      return holds ? i.thenBranch() : i.elseBranch();
    }
    if (s instanceof Statement.While w && holds) {
      return w.body();
    }
    return s instanceof Statement.For f && holds ? f.body() : null;
  }
}
