package org.hpyport.syntax.clang;

import org.hpyport.syntax.Statement;

/** The statements among {@link TreeFacts}, each placed by its first word. */
final class StatementFacts {
  private StatementFacts() {}

  static void add(TreeFacts facts, Statement statement) {
    int first = statement.span().first();
    if (statement instanceof Statement.Compound) {
      facts.own(Construct.BLOCK, first, "");
    } else if (statement instanceof Statement.If one) {
      facts.own(
          Construct.IF,
          first,
          facts.shape(one, one.elseBranch() == null ? "without else" : "with else"));
    } else if (statement instanceof Statement.While) {
      facts.own(Construct.WHILE, first, "");
    } else if (statement instanceof Statement.DoWhile) {
      facts.own(Construct.DO, first, "");
    } else if (statement instanceof Statement.For) {
      facts.own(Construct.FOR, first, "");
    } else if (statement instanceof Statement.Switch) {
      facts.own(Construct.SWITCH, first, "");
    } else if (statement instanceof Statement.Case one) {
      facts.own(Construct.CASE, first, one.upTo() == null ? "value" : "range");
    } else if (statement instanceof Statement.Default) {
      facts.own(Construct.DEFAULT, first, "");
    } else if (statement instanceof Statement.Labeled) {
      facts.own(Construct.LABEL, first, "");
    } else if (statement instanceof Statement.Goto one) {
      facts.own(Construct.GOTO, first, one.label() == null ? "computed" : "label");
    } else if (statement instanceof Statement.Break) {
      facts.own(Construct.BREAK, first, "");
    } else if (statement instanceof Statement.Continue) {
      facts.own(Construct.CONTINUE, first, "");
    } else if (statement instanceof Statement.Return one) {
      facts.own(
          Construct.RETURN, first, facts.shape(one, one.value() == null ? "nothing" : "value"));
    }
  }
}
