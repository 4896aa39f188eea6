package org.hpyport.migration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hpyport.model.CType;
import org.hpyport.model.ExpressionTypes;
import org.hpyport.model.ExtensionModel;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.FunctionRole;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxNode;

/**
 * Parameters of the module's own helpers that point to an object's struct and also stand for the
 * object: the helper reads or writes object fields, for which HPy wants the owner, or uses the
 * struct as an object, or passes it on to such a helper. They become handles.
 */
final class HandleParameters {
  private final ExtensionModel extension;
  private final Map<String, Set<Integer>> needed = new LinkedHashMap<>();

  private HandleParameters(ExtensionModel extension) {
    this.extension = extension;
  }

  /** The positions of such parameters by function. */
  static Map<String, Set<Integer>> of(ExtensionModel extension) {
    HandleParameters parameters = new HandleParameters(extension);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (FunctionModel function : extension.functions().values()) {
        changed |= parameters.collect(function);
      }
    }
    return parameters.needed;
  }

  private boolean collect(FunctionModel function) {
    boolean relevant =
        function.role() instanceof FunctionRole.Internal
            && function.parameters().stream().anyMatch(p -> p.type().isOwnStruct());
    if (!relevant) {
      return false;
    }
    ExpressionTypes types = new ExpressionTypes(extension, function, name -> null);
    Set<Integer> found = needed.computeIfAbsent(function.name(), n -> new TreeSet<>());
    int before = found.size();
    function.walkBody(node -> collect(function, types, node, found));
    return found.size() > before;
  }

  private void collect(
      FunctionModel function, ExpressionTypes types, SyntaxNode node, Set<Integer> found) {
    if (node instanceof Expression.Member m && isObjectField(types.of(m))) {
      add(function, owner(m), found);
    } else if (node instanceof Expression.Cast c) {
      CType target = types.of(c);
      if (target.isObject() && !target.isOwnStruct()) {
        add(function, c.operand(), found);
      }
    } else if (node instanceof Expression.Call c && c.calleeName() != null) {
      call(function, c, found);
    } else if (node instanceof Statement.Return r
        && r.value() != null
        && function.result().isObject()) {
      add(function, r.value(), found);
    }
  }

  private void call(FunctionModel function, Expression.Call c, Set<Integer> found) {
    String name = String.valueOf(c.calleeName());
    FunctionModel callee = extension.function(name);
    for (int i = 0; i < c.arguments().size(); i++) {
      boolean object = callee == null ? name.matches("_?Py.*") : takesHandle(callee, i, needed);
      if (object) {
        add(function, c.arguments().get(i), found);
      }
    }
  }

  /** Whether a function takes a handle in that place. */
  static boolean takesHandle(FunctionModel callee, int i, Map<String, Set<Integer>> needed) {
    if (i >= callee.parameters().size() || !callee.parameters().get(i).type().isObject()) {
      return false;
    }
    return !(callee.role() instanceof FunctionRole.Internal)
        || !callee.parameters().get(i).type().isOwnStruct()
        || needed.getOrDefault(callee.name(), Set.of()).contains(i);
  }

  private static void add(FunctionModel function, Expression e, Set<Integer> found) {
    List<Variable> parameters = function.parameters();
    Variable v = Words.bare(e) instanceof Expression.Identifier id ? function.variable(id) : null;
    int at = v == null ? -1 : parameters.indexOf(v);
    if (at >= 0 && v != null && v.type().isOwnStruct()) {
      found.add(at);
    }
  }

  /** Whether a member of that type becomes an {@code HPyField}. */
  static boolean isObjectField(CType type) {
    return type.isObject() && !type.isHandle();
  }

  /** The expression whose object a member belongs to: {@code p} in {@code p->base.f}. */
  static Expression owner(Expression.Member m) {
    Expression at = m;
    while (at instanceof Expression.Member inner) {
      at =
          Words.bare(inner.object()) instanceof Expression.Member deeper && !inner.arrow()
              ? deeper
              : inner.object();
      if (inner.arrow()) {
        return at;
      }
    }
    return at;
  }
}
