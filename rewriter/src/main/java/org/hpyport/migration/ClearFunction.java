package org.hpyport.migration;

import java.util.HashSet;
import java.util.Set;
import org.hpyport.model.ExpressionTypes;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.FunctionRole;
import org.hpyport.model.Words;
import org.hpyport.rewrite.EditSet;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxNode;

/**
 * A {@code tp_clear} function goes, since HPy clears what a type's traversal visits, unless other
 * functions than the deallocation call it: then it stays as one of the module's own.
 */
final class ClearFunction {
  private static final Set<String> RELEASES = Set.of("Py_CLEAR", "Py_XDECREF", "Py_DECREF");

  private final PortContext context;
  private final TypeDefinition type;

  ClearFunction(PortContext context, TypeDefinition type) {
    this.context = context;
    this.type = type;
  }

  void remove(String name) {
    FunctionModel function = context.extension().function(name);
    if (function == null) {
      context.blockModule("This function was not found.", type.tree(), type.declaration());
      return;
    }
    if (isCalled(context, name) || !context.addRemoved(function)) {
      return;
    }
    for (Statement s : function.definition().body().items()) {
      if (!isPlain(function, s)) {
        context.block(function, "It does more than clear the object's fields.", s);
        return;
      }
    }
    EditSet edits = context.edits(function);
    context.addRewritten(function, function.definition().body());
    edits.deleteAbsorbing(
        edits.layout().statementWithLine(function.tree().range(function.definition())));
  }

  /** What HPy does by itself: clearing fields, by the macro or by hand. */
  private boolean isPlain(FunctionModel function, Statement s) {
    if (s instanceof Statement.Return r
        && r.value() != null
        && Words.bare(r.value()) instanceof Expression.Call c
        && clearsBase(c)) {
      return true;
    }
    if (s instanceof Statement.DeclarationStatement || s instanceof Statement.Return) {
      return isFree(s);
    }
    Expression e =
        s instanceof Statement.ExpressionStatement x
            ? Words.bare(x.expression())
            : s instanceof Statement.MacroStatement m ? m.invocation() : null;
    if (e instanceof Expression.Call c && (isAssertion(c) || clearsBase(c))) {
      return true;
    }
    if (e instanceof Expression.Call c) {
      return c.calleeName() != null
          && RELEASES.contains(c.calleeName())
          && c.arguments().size() == 1
          && (isField(function, c.arguments().get(0))
              || Words.bare(c.arguments().get(0)) instanceof Expression.Identifier);
    }
    if (e instanceof Expression.Assignment view
        && Words.bare(view.target()) instanceof Expression.Identifier
        && Words.bare(view.value()) instanceof Expression.Identifier) {
      return true;
    }
    return e instanceof Expression.Assignment a
        && isFree(a)
        && (isField(function, a.value())
            || (isField(function, a.target()) && Words.isNull(a.value(), function.tree())));
  }

  /** Whether a call only checks what must be true. */
  static boolean isAssertion(Expression.Call c) {
    return "assert".equals(c.calleeName());
  }

  /** A call of the function that clears the fields of a base type: HPy clears those as well. */
  private boolean clearsBase(Expression.Call c) {
    FunctionModel own =
        c.calleeName() == null ? null : context.extension().function(c.calleeName());
    return own != null && isClear(own);
  }

  private boolean isField(FunctionModel function, Expression e) {
    ExpressionTypes types = new ExpressionTypes(context.extension(), function, name -> null);
    return Words.bare(e) instanceof Expression.Member m
        && types.of(m).isObject()
        && types.of(m.object()).isObjectBase();
  }

  /** Whether nothing is called inside. */
  private static boolean isFree(SyntaxNode node) {
    boolean[] calls = {false};
    node.walk(n -> calls[0] |= n instanceof Expression.Call);
    return !calls[0];
  }

  /** Whether a function that stays calls the one of that name. */
  static boolean isCalled(PortContext context, String name) {
    return isCalled(context, name, new HashSet<>());
  }

  private static boolean isCalled(PortContext context, String name, Set<String> asked) {
    return asked.add(name)
        && context.extension().functions().values().stream()
            .filter(f -> f.callees().contains(name))
            .anyMatch(f -> !isTeardown(f) || (isClear(f) && isCalled(context, f.name(), asked)));
  }

  private static boolean isTeardown(FunctionModel function) {
    return isClear(function)
        || (function.role() instanceof FunctionRole.Slot s && s.slot().equals("tp_dealloc"));
  }

  private static boolean isClear(FunctionModel function) {
    return function.role() instanceof FunctionRole.Slot s && s.slot().equals("tp_clear");
  }
}
