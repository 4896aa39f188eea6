package org.hpyport.cfg;

import org.hpyport.syntax.Expression;
import org.hpyport.syntax.InitDeclarator;
import org.hpyport.syntax.Statement;
import org.jspecify.annotations.Nullable;

/** One step of a function. Ids count from 0 in source order and are the nodes' identity. */
public sealed interface CfgNode {

  /** Index in {@link ControlFlowGraph#nodes()}. */
  int id();

  /** The statement the node belongs to; {@code null} at entry and exit. */
  @Nullable Statement statement();

  /** Where control enters. */
  record Entry(int id) implements CfgNode {
    @Override
    public @Nullable Statement statement() {
      return null;
    }
  }

  /** Where control leaves. */
  record Exit(int id) implements CfgNode {
    @Override
    public @Nullable Statement statement() {
      return null;
    }
  }

  /** A full expression evaluated for its effect. */
  record Evaluate(int id, Statement statement, Expression expression, Position position)
      implements CfgNode {}

  /** One declarator of a declaration, with or without initialiser. */
  record Declare(int id, Statement statement, InitDeclarator declarator, Position position)
      implements CfgNode {}

  /** A condition; its edges are {@code TRUE} and {@code FALSE}. Absent in {@code for (;;)}. */
  record Branch(int id, Statement statement, @Nullable Expression condition) implements CfgNode {}

  /** The subject of a {@code switch}; its edges are {@code CASE} and {@code DEFAULT}. */
  record SwitchHead(int id, Statement.Switch statement, Expression subject) implements CfgNode {}

  /**
   * A return.
   *
   * @param statement a {@link Statement.Return}, or the macro that returns
   * @param value what is returned; for a macro the invocation
   */
  record Return(int id, Statement statement, @Nullable Expression value) implements CfgNode {
    /** Whether a macro hides it. */
    public boolean isMacro() {
      return !(statement instanceof Statement.Return);
    }
  }

  /** {@code goto}, {@code break} or {@code continue}. */
  record Jump(int id, Statement statement) implements CfgNode {}

  /** Where the ways through an {@code if}, a loop or a {@code switch} meet again. */
  record Join(int id, Statement statement) implements CfgNode {}

  /** A label, {@code case} or {@code default}, or where the body of {@code do} starts. */
  record Mark(int id, Statement statement) implements CfgNode {}

  /** Something whose flow is not understood. */
  record Unknown(int id, Statement statement, String reason) implements CfgNode {}

  /** Where an expression or declaration stands. */
  enum Position {
    /** It is a statement of its own. */
    STATEMENT,
    /** The first part of a {@code for}. */
    INIT,
    /** The last part of a {@code for}. */
    STEP
  }
}
