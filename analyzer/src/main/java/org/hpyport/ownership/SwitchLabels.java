package org.hpyport.ownership;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.hpyport.cfg.CfgEdge;
import org.hpyport.cfg.CfgNode;
import org.hpyport.cfg.ControlFlowGraph;
import org.hpyport.model.Words;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.Statement;
import org.jspecify.annotations.Nullable;

/** Which labels of one {@code switch} a value can reach; ISO C11 6.8.4.2. */
final class SwitchLabels {
  private final Frame frame;
  private final Map<CfgEdge, Value.Number> numbers = new HashMap<>();

  /** Whether the switch may have a value for which it has no label. */
  private final boolean open;

  private final boolean hasDefault;

  /** Whether the labels leave out constants of the enumeration that they are of. */
  private final boolean incomplete;

  /** What the way past all labels depends on. */
  private final String doubt;

  SwitchLabels(Frame frame, CfgNode.SwitchHead head, ControlFlowGraph graph) {
    this.frame = frame;
    Statement.Switch statement = Objects.requireNonNull(head.statement());
    this.open = !frame.summaries.module().enumerations().areAllIn(statement);
    this.incomplete = frame.summaries.module().enumerations().areLeftOutOf(statement);
    this.doubt = "whether `" + text(statement.subject()) + "` can have a value without a label";
    boolean listed = false;
    for (CfgEdge edge : graph.successors(head)) {
      listed |= graph.node(edge.to()).statement() instanceof Statement.Default;
      Value.Number number = number(graph.node(edge.to()));
      if (edge.label() != CfgEdge.Label.DEFAULT && number != null) {
        numbers.put(edge, number);
      }
    }
    this.hasDefault = listed;
  }

  private String text(Expression e) {
    return frame.function.tree().text(e).replaceAll("\\s+", " ");
  }

  boolean mayBeTaken(CfgEdge edge, Value subject) {
    if (edge.label() == CfgEdge.Label.DEFAULT) {
      return open && !isLabelled(subject);
    }
    Value.Number number = numbers.get(edge);
    return number == null || !(subject instanceof Value.Number n) || mayBe(n, number.low());
  }

  /**
   * What a way into the switch, or past it, tells. A switch without {@code default} often lists all
   * values that its subject can have: nothing certain can be said of objects on the way past it,
   * unless a value is known that has no label.
   */
  Store taken(CfgEdge edge, Result subject) {
    boolean past = edge.label() == CfgEdge.Label.DEFAULT && !hasDefault;
    boolean known = incomplete || (subject.value() instanceof Value.Number n && n.isConstant());
    return past && !known ? subject.store().doubted(doubt) : subject.store();
  }

  private static boolean mayBe(Value.Number n, long label) {
    return n.low() <= label && label <= n.high() && (label != 0 || n.mayBeZero());
  }

  /** Whether the subject is a constant that has a label of its own. */
  private boolean isLabelled(Value subject) {
    return subject instanceof Value.Number n
        && n.isConstant()
        && numbers.values().stream().anyMatch(number -> number.low() == n.low());
  }

  /** The number of a case label; {@code null} if it is none, or a range. */
  private Value.@Nullable Number number(CfgNode mark) {
    if (!(mark.statement() instanceof Statement.Case c) || c.upTo() != null) {
      return null;
    }
    Expression e = Words.bare(c.value());
    boolean negative = e instanceof Expression.Unary u && u.operator().equals("-");
    Expression digits = e instanceof Expression.Unary u ? Words.bare(u.operand()) : e;
    if (digits instanceof Expression.Identifier id && e == digits) {
      return MacroConstants.value(id.name(), frame) instanceof Value.Number n ? n : null;
    }
    boolean literal = digits instanceof Expression.NumberLiteral && (e == digits || negative);
    Value value = literal ? Interpreter.number(frame.function.tree().text(digits)) : null;
    return value instanceof Value.Number n ? Value.Number.of(negative ? -n.low() : n.low()) : null;
  }
}
