package org.hpyport.preparation;

import java.util.LinkedHashSet;
import java.util.Set;
import org.hpyport.capi.RoomKind;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.InitDeclarator;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxNode;
import org.jspecify.annotations.Nullable;

/** The variables and statements by which C code fills in an object. */
final class Filling {
  private final FunctionModel function;
  private final Variable object;
  private final RoomKind kind;
  private final Set<Variable> pointers = new LinkedHashSet<>();
  private boolean escapes;

  Filling(FunctionModel function, Variable object, RoomKind kind) {
    this.function = function;
    this.object = object;
    this.kind = kind;
    int before = -1;
    while (before < pointers.size()) {
      before = pointers.size();
      function.walkBody(this::follow);
    }
  }

  private void follow(SyntaxNode node) {
    if (node instanceof InitDeclarator init
        && init.initializer() != null
        && carries(init.initializer())) {
      add(function.declared(init));
    } else if (node instanceof Expression.Assignment a && carries(a.value())) {
      add(
          Words.bare(a.target()) instanceof Expression.Identifier id
              ? function.variable(id)
              : null);
    } else if (node instanceof Statement.Return r && r.value() != null && carries(r.value())) {
      escapes = true;
    }
  }

  private void add(@Nullable Variable v) {
    if (v == null || !v.isAutomatic()) {
      escapes = true;
    } else if (v.type().pointers() > 0) {
      pointers.add(v);
    }
  }

  /** Whether the value of an expression may point into the object. */
  private boolean carries(Expression e) {
    Expression bare = Words.bare(e);
    if (bare instanceof Expression.Identifier id) {
      return pointers.contains(function.variable(id));
    }
    if (bare instanceof Expression.Call call) {
      return fills(call);
    }
    if (bare instanceof Expression.Binary b) {
      return b.operator().matches("[+,-]") && (carries(b.left()) || carries(b.right()));
    }
    if (bare instanceof Expression.Conditional c) {
      return (c.whenTrue() != null && carries(c.whenTrue())) || carries(c.whenFalse());
    }
    if (bare instanceof Expression.Assignment a) {
      return carries(a.value());
    }
    return bare instanceof Expression.Unary u
        && u.operator().matches("\\+\\+|--")
        && carries(u.operand());
  }

  private boolean fills(Expression.Call call) {
    return kind.fillers().contains(String.valueOf(call.calleeName()))
        && !call.arguments().isEmpty()
        && Words.bare(call.arguments().get(0)) instanceof Expression.Identifier id
        && object.equals(function.variable(id));
  }

  /** The index of the last statement that may write, or -1 if that cannot be told. */
  int last(Statement.Compound block, int first) {
    int last = first;
    int threads = 0;
    int opened = 0;
    for (int i = first; i < block.items().size(); i++) {
      Statement s = block.items().get(i);
      opened += macro(s, "Py_BEGIN_ALLOW_THREADS") ? 1 : 0;
      if (writes(s)) {
        last = i;
        threads = opened;
      } else if (macro(s, "Py_END_ALLOW_THREADS") && threads > 0 && threads == opened) {
        last = i;
        threads = 0;
      }
      opened -= macro(s, "Py_END_ALLOW_THREADS") ? 1 : 0;
    }
    boolean outside = pointers.stream().anyMatch(p -> isUsedAfter(block, p));
    return escapes || outside || last == first ? -1 : last;
  }

  private boolean writes(Statement s) {
    boolean[] found = {false};
    s.walk(
        node ->
            found[0] |=
                (node instanceof Expression.Identifier id
                        && pointers.contains(function.variable(id)))
                    || (node instanceof Expression.Call call && fills(call)));
    return found[0];
  }

  private boolean isUsedAfter(Statement.Compound block, Variable pointer) {
    boolean[] found = {false};
    function.walkBody(
        node ->
            found[0] |=
                node instanceof Expression.Identifier id
                    && pointer.equals(function.variable(id))
                    && id.span().first() > block.span().last());
    return found[0];
  }

  private static boolean macro(Statement s, String name) {
    Expression e =
        s instanceof Statement.ExpressionStatement x
            ? x.expression()
            : s instanceof Statement.MacroStatement m ? m.invocation() : null;
    return e instanceof Expression.Identifier id && id.name().equals(name);
  }
}
