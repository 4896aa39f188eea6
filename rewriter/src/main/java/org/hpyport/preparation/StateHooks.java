package org.hpyport.preparation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hpyport.model.ExtensionModel;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Words;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * The functions by which the garbage collector visits, clears and frees a module's state. Those
 * that only care for its references have nothing left to do once these are globals.
 */
final class StateHooks {
  static final List<String> FIELDS = List.of("m_traverse", "m_clear", "m_free");
  private static final Set<String> CARE = Set.of("Py_VISIT", "Py_CLEAR", "Py_XDECREF", "Py_DECREF");

  private final ExtensionModel model;
  private final StateStruct state;
  private final List<FunctionModel> hooks = new ArrayList<>();

  StateHooks(ExtensionModel model, StateStruct state) {
    this.model = model;
    this.state = state;
    for (String field : FIELDS) {
      FunctionModel hook = hook(field);
      if (hook != null && onlyCares(hook)) {
        hooks.add(hook);
      }
    }
  }

  private @Nullable FunctionModel hook(String field) {
    Expression value = state.definition().field(field);
    String name = value == null ? null : Words.plainName(value);
    return name == null ? null : model.function(name);
  }

  /** The functions that can go. */
  List<FunctionModel> functions() {
    return List.copyOf(hooks);
  }

  /** Whether the function of a field goes. */
  boolean goes(String field) {
    FunctionModel hook = hook(field);
    return hook != null && hooks.contains(hook);
  }

  private boolean onlyCares(FunctionModel function) {
    return function.definition().body().items().stream().allMatch(s -> isCare(s, function.tree()));
  }

  private boolean isCare(Statement s, SyntaxTree tree) {
    if (s instanceof Statement.Compound c) {
      return c.items().stream().allMatch(item -> isCare(item, tree));
    }
    if (s instanceof Statement.If i) {
      return isCare(i.thenBranch(), tree) && i.elseBranch() == null;
    }
    if (s instanceof Statement.Return r) {
      return r.value() == null || tree.text(r.value()).equals("0") || isCareCall(r.value());
    }
    if (s instanceof Statement.ExpressionStatement e) {
      return isCareCall(e.expression());
    }
    if (s instanceof Statement.MacroStatement m) {
      return isCareCall(m.invocation());
    }
    return s instanceof Statement.DeclarationStatement || s instanceof Statement.Empty;
  }

  private boolean isCareCall(Expression e) {
    if (!(Words.bare(e) instanceof Expression.Call c) || c.calleeName() == null) {
      return Words.bare(e) instanceof Expression.Assignment;
    }
    String name = c.calleeName();
    return CARE.contains(name)
        || FIELDS.stream().anyMatch(f -> hook(f) != null && name.equals(nameOf(f)));
  }

  private String nameOf(String field) {
    FunctionModel hook = hook(field);
    return hook == null ? "" : hook.name();
  }
}
