package org.hpyport.dataflow;

import java.util.Set;
import java.util.TreeSet;
import org.hpyport.cfg.CfgNode;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Variable;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.SyntaxNode;
import org.jspecify.annotations.Nullable;

/** Finds the variable uses of one node after another. */
public final class UseCollector {
  private final FunctionModel function;
  private final Set<String> nulling;
  private final Set<String> replacing;
  private final Set<Integer> reads = new TreeSet<>();
  private final Set<Integer> writes = new TreeSet<>();
  private final Set<Integer> addressed = new TreeSet<>();
  private boolean conditional;

  private UseCollector(FunctionModel function, Set<String> nulling, Set<String> replacing) {
    this.function = function;
    this.nulling = nulling;
    this.replacing = replacing;
  }

  /**
   * The uses of one node.
   *
   * @param nulling names of calls that write their first argument, or what it points to, after
   *     reading it
   * @param replacing names of macros that write their first argument without reading it
   */
  public static VariableUse of(
      CfgNode node, FunctionModel function, Set<String> nulling, Set<String> replacing) {
    UseCollector collector = new UseCollector(function, nulling, replacing);
    if (node instanceof CfgNode.Declare d) {
      collector.declare(d);
    } else {
      Expression e = expression(node);
      if (e != null) {
        collector.visit(e);
      }
    }
    return new VariableUse(collector.reads, collector.writes, collector.addressed);
  }

  /** The expression a node evaluates, if any. */
  public static @Nullable Expression expression(CfgNode node) {
    if (node instanceof CfgNode.Evaluate e) {
      return e.expression();
    }
    if (node instanceof CfgNode.Declare d) {
      return d.declarator().initializer();
    }
    if (node instanceof CfgNode.Branch b) {
      return b.condition();
    }
    if (node instanceof CfgNode.SwitchHead s) {
      return s.subject();
    }
    return node instanceof CfgNode.Return r ? r.value() : null;
  }

  private void declare(CfgNode.Declare d) {
    Expression initializer = d.declarator().initializer();
    if (initializer != null) {
      visit(initializer);
    }
    Variable v = function.declared(d.declarator());
    if (v != null && v.isAutomatic()) {
      writes.add(v.id());
    }
  }

  private void visit(SyntaxNode node) {
    if (node instanceof Expression.Identifier id) {
      Variable v = automatic(id);
      if (v != null && !writes.contains(v.id())) {
        reads.add(v.id());
      }
    } else if (node instanceof Expression.Assignment a) {
      assignment(a);
    } else if (node instanceof Expression.Unary u && u.operator().equals("&")) {
      address(u);
    } else if (node instanceof Expression.Call c) {
      call(c);
    } else if (node instanceof Expression.Binary b && b.operator().matches("&&|\\|\\|")) {
      visit(b.left());
      conditionally(b.right());
    } else if (node instanceof Expression.Conditional c) {
      visit(c.condition());
      if (c.whenTrue() != null) {
        conditionally(c.whenTrue());
      }
      conditionally(c.whenFalse());
    } else if (!(node instanceof Expression.SizeofExpression)) {
      node.children().forEach(this::visit);
    }
  }

  private void conditionally(Expression e) {
    boolean before = conditional;
    conditional = true;
    visit(e);
    conditional = before;
  }

  private void assignment(Expression.Assignment a) {
    visit(a.value());
    Variable v = automatic(a.target());
    if (v == null) {
      visit(a.target());
      return;
    }
    if (!a.operator().equals("=") && !writes.contains(v.id())) {
      reads.add(v.id());
    }
    write(v);
  }

  private void write(Variable v) {
    if (!conditional) {
      writes.add(v.id());
    }
  }

  private void address(Expression.Unary u) {
    Variable v = automatic(u.operand());
    if (v == null) {
      visit(u.operand());
    } else {
      addressed.add(v.id());
    }
  }

  private void call(Expression.Call c) {
    String name = c.calleeName();
    boolean replaces = name != null && replacing.contains(name);
    boolean writes = replaces || (name != null && nulling.contains(name));
    Variable target = c.arguments().isEmpty() ? null : automatic(c.arguments().get(0));
    Variable replaced = name != null && nulling.contains(name) ? pointedTo(c) : null;
    if (replaced != null && !this.writes.contains(replaced.id())) {
      reads.add(replaced.id());
    }
    for (SyntaxNode child : c.children()) {
      boolean skipped = replaces && target != null && child == c.arguments().get(0);
      if (!skipped) {
        visit(child);
      }
    }
    if (writes && target != null) {
      write(target);
    }
  }

  /** The variable whose address is the first argument. */
  private @Nullable Variable pointedTo(Expression.Call c) {
    return !c.arguments().isEmpty()
            && c.arguments().get(0) instanceof Expression.Unary u
            && u.operator().equals("&")
        ? automatic(u.operand())
        : null;
  }

  /** The automatic variable an expression is, casts and parentheses aside. */
  private @Nullable Variable automatic(Expression expression) {
    Expression e = expression;
    while (e instanceof Expression.Parenthesized p) {
      e = p.inner();
    }
    if (!(e instanceof Expression.Identifier id)) {
      return null;
    }
    Variable v = function.variable(id);
    return v != null && v.isAutomatic() ? v : null;
  }
}
