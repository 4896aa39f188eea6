package org.hpyport.ownership;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hpyport.cfg.CfgNode;
import org.hpyport.dataflow.UseCollector;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Variable;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.SyntaxNode;

/** What one node does with a variable that may name an unfinished tuple or list. */
final class BuilderUses {
  private static final Set<String> SETTERS =
      Set.of("PyTuple_SET_ITEM", "PyTuple_SetItem", "PyList_SET_ITEM", "PyList_SetItem");
  private static final Set<String> RELEASES = Set.of("Py_DECREF", "Py_XDECREF", "Py_CLEAR");

  private final FunctionModel function;
  private final Variable variable;
  final List<Expression.Call> sets = new ArrayList<>();
  final List<Expression.Call> cancels = new ArrayList<>();
  final List<Expression> nullTests = new ArrayList<>();
  private int other;
  private boolean returned;
  private boolean written;

  private BuilderUses(FunctionModel function, Variable variable) {
    this.function = function;
    this.variable = variable;
  }

  static BuilderUses of(CfgNode node, FunctionModel function, Variable variable) {
    BuilderUses uses = new BuilderUses(function, variable);
    Expression e = UseCollector.expression(node);
    if (node instanceof CfgNode.Declare d
        && variable.declarator() == d.declarator().declarator().name()) {
      uses.written = true;
    }
    if (e != null && node instanceof CfgNode.Return && uses.is(e)) {
      uses.returned = true;
    } else if (e != null) {
      uses.visit(e, node instanceof CfgNode.Branch);
    }
    return uses;
  }

  static boolean isSetter(Expression.Call call) {
    String name = call.calleeName();
    return name != null && SETTERS.contains(name) && call.arguments().size() == 3;
  }

  /** Whether nothing here mentions the variable. */
  boolean isEmpty() {
    return sets.isEmpty()
        && cancels.isEmpty()
        && nullTests.isEmpty()
        && other == 0
        && !returned
        && !written;
  }

  /** Whether the object must be finished before the node. */
  boolean needsObject() {
    return other > 0;
  }

  boolean returnsIt() {
    return returned;
  }

  boolean writesIt() {
    return written;
  }

  private boolean is(Expression e) {
    return Expressions.bare(e) instanceof Expression.Identifier id
        && function.variable(id) == variable;
  }

  private void visit(SyntaxNode node, boolean tested) {
    if (node instanceof Expression e && !(node instanceof Expression.Identifier) && is(e)) {
      visit(Expressions.bare(e), tested);
    } else if (node instanceof Expression.Identifier id) {
      if (is(id)) {
        if (tested) {
          nullTests.add(id);
        } else {
          other++;
        }
      }
    } else if (node instanceof Expression.Parenthesized p) {
      visit(p.inner(), tested);
    } else if (node instanceof Expression.Call c) {
      call(c);
    } else if (node instanceof Expression.Unary u && u.operator().equals("!") && is(u.operand())) {
      nullTests.add(u);
    } else if (node instanceof Expression.Binary b) {
      binary(b, tested);
    } else if (node instanceof Expression.Assignment a && is(a.target())) {
      written = true;
      visit(a.value(), false);
    } else {
      node.children().forEach(child -> visit(child, false));
    }
  }

  private void binary(Expression.Binary b, boolean tested) {
    boolean compares = b.operator().equals("==") || b.operator().equals("!=");
    if (compares && (isNull(b.left()) && is(b.right()) || isNull(b.right()) && is(b.left()))) {
      nullTests.add(b);
      return;
    }
    boolean logical = b.operator().equals("&&") || b.operator().equals("||");
    visit(b.left(), logical && tested);
    visit(b.right(), logical && tested);
  }

  private boolean isNull(Expression e) {
    return Expressions.bare(e) instanceof Expression.Identifier id && id.name().equals("NULL")
        || e instanceof Expression.NumberLiteral;
  }

  private void call(Expression.Call c) {
    String name = c.calleeName();
    boolean first = !c.arguments().isEmpty() && is(c.arguments().get(0));
    if (first && isSetter(c)) {
      sets.add(c);
      visit(c.arguments().get(1), false);
      visit(c.arguments().get(2), false);
    } else if (first && name != null && RELEASES.contains(name)) {
      cancels.add(c);
    } else {
      c.children().forEach(child -> visit(child, false));
    }
  }
}
