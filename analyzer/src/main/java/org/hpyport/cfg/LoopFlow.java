package org.hpyport.cfg;

import org.hpyport.cfg.CfgEdge.Label;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/** The loops. */
final class LoopFlow {
  private final CfgBuilder builder;
  private final FlowGraphParts parts;
  private final JumpTargets jumps;
  private final SyntaxTree tree;

  LoopFlow(CfgBuilder builder, FlowGraphParts parts, JumpTargets jumps, SyntaxTree tree) {
    this.builder = builder;
    this.parts = parts;
    this.jumps = jumps;
    this.tree = tree;
  }

  /** Adds a loop; {@code null} if {@code s} is none. */
  @Nullable Ends add(Statement s, Ends in) {
    if (s instanceof Statement.While w) {
      return hides(w.condition())
          ? builder.expressions().unknown(w, w.condition(), in)
          : whileLoop(w, in);
    }
    if (s instanceof Statement.DoWhile d) {
      return hides(d.condition())
          ? builder.expressions().unknown(d, d.condition(), in)
          : doLoop(d, in);
    }
    if (s instanceof Statement.For f) {
      for (Expression e : new Expression[] {f.condition(), f.step()}) {
        if (hides(e)) {
          return builder.expressions().unknown(f, e, in);
        }
      }
      return forLoop(f, in);
    }
    return null;
  }

  private boolean hides(@Nullable Expression e) {
    return e != null && builder.expressions().hidden(e) != null;
  }

  private Ends whileLoop(Statement.While w, Ends in) {
    Ends head = parts.add(id -> new CfgNode.Branch(id, w, w.condition()), in);
    jumps.enterLoop();
    Ends body = builder.statement(w.body(), head.labelled(Label.TRUE));
    parts.connect(body.and(jumps.leaveContinues()), head.node());
    return leave(w, w.condition(), head);
  }

  private Ends doLoop(Statement.DoWhile d, Ends in) {
    Ends start = parts.add(id -> new CfgNode.Mark(id, d), in);
    jumps.enterLoop();
    Ends body = builder.statement(d.body(), start).and(jumps.leaveContinues());
    Ends head = parts.add(id -> new CfgNode.Branch(id, d, d.condition()), body);
    if (!Boolean.FALSE.equals(Constants.truth(tree, d.condition()))) {
      parts.connect(head.labelled(Label.TRUE), start.node());
    }
    return leave(d, d.condition(), head);
  }

  private Ends forLoop(Statement.For f, Ends in) {
    Ends ready = init(f, in);
    Ends head = parts.add(id -> new CfgNode.Branch(id, f, f.condition()), ready);
    jumps.enterLoop();
    Ends body = builder.statement(f.body(), head.labelled(Label.TRUE));
    Ends again = body.and(jumps.leaveContinues());
    Expression step = f.step();
    if (step != null) {
      again = parts.add(id -> new CfgNode.Evaluate(id, f, step, CfgNode.Position.STEP), again);
    }
    parts.connect(again, head.node());
    return leave(f, f.condition(), head);
  }

  private Ends init(Statement.For f, Ends in) {
    if (f.init() instanceof Statement.DeclarationStatement d) {
      return builder.declaration(f, d, CfgNode.Position.INIT, in);
    }
    if (f.init() instanceof Statement.ExpressionStatement e) {
      return hides(e.expression())
          ? builder.expressions().unknown(f, e.expression(), in)
          : parts.add(id -> new CfgNode.Evaluate(id, f, e.expression(), CfgNode.Position.INIT), in);
    }
    return builder.statement(f.init(), in);
  }

  private Ends leave(Statement s, @Nullable Expression condition, Ends head) {
    Ends out = jumps.leaveBreaks();
    boolean endless = condition == null || Boolean.TRUE.equals(Constants.truth(tree, condition));
    return parts.join(s, endless ? out : head.labelled(Label.FALSE).and(out));
  }
}
