package org.hpyport.cfg;

import java.util.List;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.ExternalDeclaration.FunctionDefinition;
import org.hpyport.syntax.InitDeclarator;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/** Makes the control-flow graph of a function; the families of statements have their own files. */
public final class CfgBuilder {
  private final FlowGraphParts parts = new FlowGraphParts();
  private final JumpTargets jumps = new JumpTargets(parts);
  private final ExpressionFlow expressions;
  private final LoopFlow loops;
  private final SwitchFlow switches = new SwitchFlow(this, parts, jumps);

  private CfgBuilder(SyntaxTree tree, MacroEffects effects) {
    this.expressions = new ExpressionFlow(this, parts, effects);
    this.loops = new LoopFlow(this, parts, jumps, tree);
  }

  /** The graph of a function of {@code tree}; {@code effects} tells what macros do to control. */
  public static ControlFlowGraph build(
      SyntaxTree tree, FunctionDefinition function, MacroEffects effects) {
    return new CfgBuilder(tree, effects).graph(function);
  }

  private ControlFlowGraph graph(FunctionDefinition function) {
    Ends start = parts.add(CfgNode.Entry::new, Ends.NONE);
    Ends end = statement(function.body(), start);
    return parts.finish(function, end, jumps);
  }

  /** Adds a statement after {@code in}; gives the open ends behind it. */
  Ends statement(Statement s, Ends in) {
    if (s instanceof Statement.Compound c) {
      return statements(c.items(), in);
    }
    if (s instanceof Statement.ExpressionStatement e) {
      return expressions.statement(e, e.expression(), in);
    }
    if (s instanceof Statement.MacroStatement m) {
      return expressions.statement(m, m.invocation(), in);
    }
    if (s instanceof Statement.DeclarationStatement d) {
      return declaration(d, d, CfgNode.Position.STATEMENT, in);
    }
    if (s instanceof Statement.If i) {
      return branch(i, in);
    }
    if (s instanceof Statement.Empty) {
      return in;
    }
    return jumpOrLoop(s, in);
  }

  Ends statements(List<Statement> all, Ends in) {
    Ends ends = in;
    for (Statement item : all) {
      ends = statement(item, ends);
    }
    return ends;
  }

  private Ends jumpOrLoop(Statement s, Ends in) {
    if (s instanceof Statement.Return r) {
      Expression value = r.value();
      if (value != null && expressions.hidden(value) != null) {
        return expressions.unknown(r, value, in);
      }
      parts.returns(parts.add(id -> new CfgNode.Return(id, r, r.value()), in));
      return Ends.NONE;
    }
    if (s instanceof Statement.Goto
        || s instanceof Statement.Break
        || s instanceof Statement.Continue) {
      return jumps.leave(s, in);
    }
    if (s instanceof Statement.Labeled l) {
      Ends mark = parts.add(id -> new CfgNode.Mark(id, l), in);
      jumps.define(l.label(), mark);
      return optional(l.body(), mark);
    }
    if (s instanceof Statement.Case || s instanceof Statement.Default) {
      return switches.label(s, in);
    }
    if (s instanceof Statement.Switch w) {
      return switches.add(w, in);
    }
    Ends loop = loops.add(s, in);
    return loop != null ? loop : unknown(s, in);
  }

  /** A statement that may be absent. */
  Ends optional(@Nullable Statement s, Ends in) {
    return s == null ? in : statement(s, in);
  }

  /** The declarators of a declaration, in order. */
  Ends declaration(
      Statement owner, Statement.DeclarationStatement d, CfgNode.Position position, Ends in) {
    if (!(d.declaration() instanceof ExternalDeclaration.Declaration declaration)) {
      return d.declaration() instanceof ExternalDeclaration.Empty ? in : unknown(owner, in);
    }
    if (declaration.specifiers().hasStorage("typedef")) {
      return in;
    }
    Ends ends = in;
    for (InitDeclarator each : declaration.declarators()) {
      Expression initializer = each.initializer();
      if (initializer != null && expressions.hidden(initializer) != null) {
        return expressions.unknown(owner, initializer, ends);
      }
      ends = parts.add(id -> new CfgNode.Declare(id, owner, each, position), ends);
    }
    return ends;
  }

  private Ends branch(Statement.If s, Ends in) {
    if (expressions.hidden(s.condition()) != null) {
      return expressions.unknown(s, s.condition(), in);
    }
    Ends head = parts.add(id -> new CfgNode.Branch(id, s, s.condition()), in);
    Ends taken = statement(s.thenBranch(), head.labelled(CfgEdge.Label.TRUE));
    Ends other = optional(s.elseBranch(), head.labelled(CfgEdge.Label.FALSE));
    return parts.join(s, taken.and(other));
  }

  /** For an expression in a loop's or switch's head. */
  ExpressionFlow expressions() {
    return expressions;
  }

  private Ends unknown(Statement s, Ends in) {
    String reason =
        s instanceof Statement.MacroBlock
            ? "a macro heads this statement"
            : s instanceof Statement.Asm ? "assembler" : "this statement was not understood";
    return parts.add(id -> new CfgNode.Unknown(id, s, reason), in);
  }
}
