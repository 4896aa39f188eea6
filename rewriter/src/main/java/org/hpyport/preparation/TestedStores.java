package org.hpyport.preparation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Words;
import org.hpyport.rewrite.EditSet;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxNode;
import org.hpyport.syntax.SyntaxTree;

/**
 * Stores into the module's state that the next statement tests for null: {@code st->x = f(); if
 * (st->x == NULL) return -1;}. What comes from there goes into a local variable first, so that a
 * module that could not be set up a second time does not take away what the first one stored.
 */
final class TestedStores {
  private final SyntaxTree tree;
  private final EditSet edits;
  private final NameSupply names;

  /** What these uses of members are called instead. */
  private final Map<Expression.Member, String> locals = new HashMap<>();

  private TestedStores(SyntaxTree tree, EditSet edits, NameSupply names) {
    this.tree = tree;
    this.edits = edits;
    this.names = names;
  }

  /**
   * Finds the stores of a function and adds what they need.
   *
   * @param members the uses of the state's objects in the function
   * @param variables the variables that objects go to, by the name of the member
   * @return what the stored and the tested members are called instead
   */
  static Map<Expression.Member, String> in(
      FunctionModel function,
      List<Expression.Member> members,
      Map<String, String> variables,
      EditSet edits,
      NameSupply names) {
    TestedStores stores = new TestedStores(function.tree(), edits, names);
    function.walkBody(
        node -> {
          if (node instanceof Statement.Compound block) {
            for (int i = 0; i + 1 < block.items().size(); i++) {
              stores.store(block, i, members, variables);
            }
          }
        });
    return stores.locals;
  }

  private void store(
      Statement.Compound block,
      int i,
      List<Expression.Member> members,
      Map<String, String> variables) {
    if (!(block.items().get(i) instanceof Statement.ExpressionStatement s)
        || !(s.expression() instanceof Expression.Assignment a)
        || !a.operator().equals("=")
        || !(Words.bare(a.target()) instanceof Expression.Member target)
        || !members.contains(target)
        || !(block.items().get(i + 1) instanceof Statement.If test)
        || test.elseBranch() != null) {
      return;
    }
    List<Expression.Member> used = uses(block.items().get(i + 1), members, target);
    if (used.size() != 1 || !isNullTest(test.condition(), used.get(0))) {
      return;
    }
    String local = names.fresh(target.name() + "_made");
    String line = edits.layout().newline() + edits.layout().indentationAt(tree.range(s).start());
    edits.insert(tree.tokens().end(block.span().first()), line + "PyObject *" + local + ";", 0);
    edits.insert(
        tree.range(test).end(), line + variables.get(target.name()) + " = " + local + ";", 0);
    locals.put(target, local);
    locals.put(used.get(0), local);
  }

  /** The uses of the same member in a statement. */
  private static List<Expression.Member> uses(
      Statement s, List<Expression.Member> members, Expression.Member target) {
    List<Expression.Member> found = new ArrayList<>();
    s.walk(
        node -> {
          if (node instanceof Expression.Member m
              && members.contains(m)
              && m.name().equals(target.name())) {
            found.add(m);
          }
        });
    return found;
  }

  private boolean isNullTest(Expression condition, SyntaxNode member) {
    Expression bare = Words.bare(condition);
    if (bare instanceof Expression.Unary u && u.operator().equals("!")) {
      return Words.bare(u.operand()).equals(member);
    }
    return bare instanceof Expression.Binary b
        && b.operator().equals("==")
        && ((Words.bare(b.left()).equals(member) && Words.isNull(b.right(), tree))
            || (Words.bare(b.right()).equals(member) && Words.isNull(b.left(), tree)));
  }
}
