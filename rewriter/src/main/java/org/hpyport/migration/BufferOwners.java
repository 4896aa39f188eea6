package org.hpyport.migration;

import java.util.HashSet;
import java.util.Set;
import org.hpyport.model.ExpressionTypes;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Words;
import org.hpyport.rewrite.EditSet;
import org.hpyport.rewrite.Template;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxNode;
import org.hpyport.syntax.SyntaxTree;

/** Nulls and null tests of {@code Py_buffer.obj}, which is a handle under HPy. */
final class BufferOwners {
  private final FunctionModel function;
  private final SyntaxTree tree;
  private final EditSet edits;
  private final ExpressionTypes types;
  private final Set<SyntaxNode> statements = new HashSet<>();

  BufferOwners(PortContext context, FunctionModel function) {
    this.function = function;
    this.tree = function.tree();
    this.edits = context.edits(function);
    this.types = new ExpressionTypes(context.extension(), function, name -> null);
  }

  void rewrite() {
    function.walkBody(
        node -> {
          if (node instanceof Statement.ExpressionStatement s) {
            statements.add(s.expression());
          } else if (node instanceof Expression.Assignment a && isOwner(a.target())) {
            emptied(a);
          } else if (node instanceof Expression.Binary b && b.operator().matches("[!=]=")) {
            test(b);
          }
        });
  }

  private void emptied(Expression.Assignment a) {
    if (!Words.isNull(a.value(), tree)) {
      return;
    }
    boolean whole = statements.contains(a);
    edits.replaceAbsorbing(
        tree.range(a),
        Template.around(
            whole ? "" : "(",
            tree.range(a.target()),
            whole ? " = HPy_NULL" : " = HPy_NULL, NULL)"));
  }

  private void test(Expression.Binary b) {
    Expression owner =
        Words.isNull(b.right(), tree) ? b.left() : Words.isNull(b.left(), tree) ? b.right() : b;
    if (owner != b && isOwner(owner)) {
      String not = b.operator().equals("!=") ? "!" : "";
      edits.replaceAbsorbing(
          tree.range(b), Template.around(not + "HPy_IsNull(", tree.range(owner), ")"));
    }
  }

  private boolean isOwner(Expression e) {
    return Words.bare(e) instanceof Expression.Member m
        && m.name().equals("obj")
        && types.of(m.object()).base().equals("Py_buffer");
  }
}
