package org.hpyport.migration.body;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.hpyport.model.CType;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.InitDeclarator;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxNode;
import org.jspecify.annotations.Nullable;

/**
 * Local variables for bytes objects that are made with room for their contents and filled
 * afterwards. HPy makes bytes from finished contents only, so such a variable becomes a {@code char
 * *} to a block of memory, with its size beside it, and the bytes are made where it is returned.
 * That is so only for variables of which nothing else is done with the object.
 */
final class FreshBytes {
  static final CType BLOCK = CType.named("char", 1);
  private static final Set<String> MAKERS =
      Set.of("PyBytes_FromStringAndSize", "PyString_FromStringAndSize");
  private static final Set<String> READERS =
      Set.of(
          "PyBytes_AS_STRING",
          "PyBytes_AsString",
          "PyBytes_GET_SIZE",
          "PyBytes_Size",
          "PyString_AS_STRING",
          "PyString_AsString",
          "PyString_GET_SIZE",
          "PyString_Size");
  private static final Set<String> RESIZERS = Set.of("_PyBytes_Resize", "_PyString_Resize");
  private static final Set<String> RELEASES = Set.of("Py_DECREF", "Py_XDECREF", "Py_CLEAR");

  private final FunctionModel function;
  private final Placement placement;
  private final Map<Variable, String> sizes = new LinkedHashMap<>();

  FreshBytes(FunctionModel function, Placement placement, Names names) {
    this.function = function;
    this.placement = placement;
    Set<Variable> made = new LinkedHashSet<>();
    Set<Variable> otherwise = new LinkedHashSet<>();
    function.definition().body().walk(node -> collect(node, made, otherwise));
    made.removeAll(otherwise);
    made.removeIf(v -> v.kind() != Variable.Kind.LOCAL || v.declarator() == null);
    for (Variable v : made) {
      boolean single =
          function.locals().stream().filter(o -> o.name().equals(v.name())).count() == 1;
      if (single) {
        sizes.put(v, names.fresh(v.name() + "_size"));
      }
    }
  }

  private void collect(SyntaxNode node, Set<Variable> made, Set<Variable> otherwise) {
    if (node instanceof InitDeclarator init && init.initializer() != null) {
      Variable v = StructViews.declared(function, init);
      if (v != null) {
        assigned(v, init.initializer(), made, otherwise);
      }
    } else if (node instanceof Expression.Assignment a) {
      Variable v = StructViews.variable(function, a.target());
      if (v != null) {
        assigned(v, a.value(), made, otherwise);
      }
    } else if (node instanceof Expression.Identifier id) {
      Variable v = function.variable(id);
      if (v != null && !isKnownUse(id)) {
        otherwise.add(v);
      }
    }
  }

  private void assigned(Variable v, Expression value, Set<Variable> made, Set<Variable> otherwise) {
    if (isMaker(value)) {
      made.add(v);
    } else if (!Words.isNull(value, function.tree())) {
      otherwise.add(v);
    }
  }

  private boolean isMaker(Expression e) {
    return e instanceof Expression.Call call
        && call.calleeName() != null
        && MAKERS.contains(call.calleeName())
        && call.arguments().size() == 2
        && Words.isNull(call.arguments().get(0), function.tree());
  }

  private boolean isKnownUse(Expression.Identifier id) {
    SyntaxNode at = id;
    SyntaxNode parent = placement.parent(id);
    while (parent instanceof Expression.Parenthesized) {
      at = parent;
      parent = placement.parent(at);
    }
    if (parent instanceof Expression.Assignment a) {
      return a.target().equals(at) && a.operator().equals("=");
    }
    if (parent instanceof Expression.Call call) {
      return call.calleeName() != null
          && (READERS.contains(call.calleeName()) || RELEASES.contains(call.calleeName()));
    }
    if (parent instanceof Expression.Unary u) {
      return u.operator().equals("!") || (u.operator().equals("&") && isResized(u));
    }
    if (parent instanceof Expression.Binary b) {
      return b.operator().matches("&&|\\|\\|")
          || (b.operator().matches("==|!=")
              && (Words.isNull(b.left(), function.tree())
                  || Words.isNull(b.right(), function.tree())));
    }
    return parent instanceof Statement.Return || parent instanceof Statement.If;
  }

  private boolean isResized(Expression.Unary address) {
    return placement.parent(address) instanceof Expression.Call call
        && RESIZERS.contains(String.valueOf(call.calleeName()))
        && call.arguments().size() == 2
        && call.arguments().get(0).equals(address);
  }

  boolean contains(@Nullable Variable v) {
    return v != null && sizes.containsKey(v);
  }

  /** The variables and the names of their sizes. */
  Map<Variable, String> sizes() {
    return sizes;
  }

  /** Whether the value of the expression is such a block: the variable, or an assignment to it. */
  boolean holds(Expression e) {
    Expression bare = Words.bare(e);
    Expression target = bare instanceof Expression.Assignment a ? a.target() : bare;
    return contains(StructViews.variable(function, target));
  }

  /** The variable that a call makes or reads, or {@code null} if it does none of that. */
  @Nullable Variable subject(Expression.Call call) {
    if (isMaker(call)) {
      SyntaxNode parent = placement.parent(call);
      Variable v =
          parent instanceof Expression.Assignment a
              ? StructViews.variable(function, a.target())
              : parent instanceof InitDeclarator i ? StructViews.declared(function, i) : null;
      return contains(v) ? v : null;
    }
    String name = call.calleeName();
    if (RESIZERS.contains(String.valueOf(name))
        && call.arguments().size() == 2
        && Words.bare(call.arguments().get(0)) instanceof Expression.Unary u) {
      Variable v = StructViews.variable(function, u.operand());
      return contains(v) ? v : null;
    }
    if (name == null || call.arguments().size() != 1 || !READERS.contains(name)) {
      return null;
    }
    Variable v = StructViews.variable(function, call.arguments().get(0));
    return contains(v) ? v : null;
  }
}
