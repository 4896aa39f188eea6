package org.hpyport.migration.body;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.InitDeclarator;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxNode;
import org.jspecify.annotations.Nullable;

/**
 * Local variables for objects that are made with room for their contents and filled afterwards.
 * Such a variable becomes a pointer to a block of memory, and the object is made where the variable
 * is returned. That is so only for variables of which nothing else is done with the object.
 */
final class FreshObjects {
  private static final Set<String> RELEASES = Set.of("Py_DECREF", "Py_XDECREF", "Py_CLEAR");

  private final FunctionModel function;
  private final Placement placement;
  private final Map<Variable, FreshKind> kinds = new LinkedHashMap<>();
  private final Map<Variable, String> sizes = new LinkedHashMap<>();

  FreshObjects(FunctionModel function, Placement placement, Names names) {
    this.function = function;
    this.placement = placement;
    for (FreshKind kind : made()) {
      Set<Variable> made = new LinkedHashSet<>();
      Set<Variable> otherwise = new LinkedHashSet<>();
      function.walkBody(node -> collect(node, kind, made, otherwise));
      made.removeAll(otherwise);
      made.removeIf(v -> v.kind() != Variable.Kind.LOCAL || v.declarator() == null);
      made.stream().filter(this::isOnlyOneOfItsName).forEach(v -> kinds.putIfAbsent(v, kind));
    }
    kinds.forEach(
        (v, kind) -> {
          if (kind.hasSizeBeside()) {
            sizes.put(v, names.fresh(v.name() + "_size"));
          }
        });
  }

  /** The kinds of which the function makes any, the one that can be each of them last. */
  private Set<FreshKind> made() {
    Set<FreshKind> made = EnumSet.noneOf(FreshKind.class);
    function.walkBody(
        node -> {
          if (node instanceof Expression.Call call) {
            for (FreshKind kind : FreshKind.values()) {
              if (isMaker(call, kind)) {
                made.add(kind);
              }
            }
          }
        });
    return made;
  }

  private boolean isOnlyOneOfItsName(Variable v) {
    return function.locals().stream().filter(o -> o.name().equals(v.name())).count() == 1;
  }

  private void collect(
      SyntaxNode node, FreshKind kind, Set<Variable> made, Set<Variable> otherwise) {
    if (node instanceof InitDeclarator init && init.initializer() != null) {
      Variable v = function.declared(init);
      if (v != null) {
        assigned(v, init.initializer(), kind, made, otherwise);
      }
    } else if (node instanceof Expression.Assignment a) {
      Variable v = StructViews.variable(function, a.target());
      if (v != null) {
        assigned(v, a.value(), kind, made, otherwise);
      }
    } else if (node instanceof Expression.Identifier id) {
      Variable v = function.variable(id);
      if (v != null && !isKnownUse(id, kind)) {
        otherwise.add(v);
      }
    }
  }

  private void assigned(
      Variable v, Expression value, FreshKind kind, Set<Variable> made, Set<Variable> otherwise) {
    if (isMaker(value, kind)) {
      made.add(v);
    } else if (!Words.isNull(value, function.tree())) {
      otherwise.add(v);
    }
  }

  private boolean isMaker(Expression e, FreshKind kind) {
    return e instanceof Expression.Call call
        && call.calleeName() != null
        && kind.isMaker(call.calleeName())
        && call.arguments().size() == 2
        && (FreshKind.TEXT.isMaker(call.calleeName())
            || Words.isNull(call.arguments().get(0), function.tree()));
  }

  private boolean isKnownUse(Expression.Identifier id, FreshKind kind) {
    SyntaxNode at = id;
    SyntaxNode parent = placement.parent(id);
    while (parent != null && (parent instanceof Expression.Parenthesized || isObjectCast(parent))) {
      at = parent;
      parent = placement.parent(at);
    }
    if (parent instanceof Expression.Assignment a) {
      return a.target().equals(at) && a.operator().equals("=");
    }
    if (parent instanceof Expression.Call call) {
      return call.calleeName() != null
          && (kind.isReader(call.calleeName())
              || kind.isTaker(call.calleeName())
              || RELEASES.contains(call.calleeName())
              || (isResize(call, kind) && !isAddress(call.arguments().get(0))))
          && call.arguments().get(0).equals(at);
    }
    if (parent instanceof Expression.Unary u) {
      return u.operator().equals("!") || (u.operator().equals("&") && isResized(u, kind));
    }
    if (parent instanceof Expression.Binary b) {
      return b.operator().matches("&&|\\|\\|")
          || (b.operator().matches("==|!=")
              && (Words.isNull(b.left(), function.tree())
                  || Words.isNull(b.right(), function.tree())));
    }
    return parent instanceof Statement.Return || parent instanceof Statement.If;
  }

  private boolean isObjectCast(SyntaxNode node) {
    return node instanceof Expression.Cast c
        && function.tree().text(c.type()).matches("Py(Object|UnicodeObject|BytesObject)\\s*\\*");
  }

  private boolean isResized(Expression.Unary address, FreshKind kind) {
    return placement.parent(address) instanceof Expression.Call call
        && isResize(call, kind)
        && call.arguments().get(0).equals(address);
  }

  private static boolean isResize(Expression.Call call, FreshKind kind) {
    return kind.isResizer(String.valueOf(call.calleeName())) && call.arguments().size() == 2;
  }

  private static boolean isAddress(Expression e) {
    return Words.bare(e) instanceof Expression.Unary u && u.operator().equals("&");
  }

  boolean contains(@Nullable Variable v) {
    return v != null && kinds.containsKey(v);
  }

  /** The kind of object that a variable holds, or {@code null} if it is no block. */
  @Nullable FreshKind kind(@Nullable Variable v) {
    return v == null ? null : kinds.get(v);
  }

  /** The names of the sizes beside blocks that do not hold their own. */
  Map<Variable, String> sizes() {
    return sizes;
  }

  /** The kind of block that is the value of the expression, the variable or an assignment to it. */
  @Nullable FreshKind held(Expression e) {
    Expression bare = Words.bare(e);
    Expression target = bare instanceof Expression.Assignment a ? a.target() : bare;
    return kind(StructViews.variable(function, target));
  }

  /** Whether the value of the expression is a block. */
  boolean holds(Expression e) {
    return held(e) != null;
  }

  /** The variable that a call makes or reads, or {@code null} if it does none of that. */
  @Nullable Variable subject(Expression.Call call) {
    for (FreshKind kind : FreshKind.values()) {
      Variable v = subject(call, kind);
      if (kind(v) == kind) {
        return v;
      }
    }
    return null;
  }

  private @Nullable Variable subject(Expression.Call call, FreshKind kind) {
    if (isMaker(call, kind)) {
      SyntaxNode parent = placement.parent(call);
      return parent instanceof Expression.Assignment a
          ? StructViews.variable(function, a.target())
          : parent instanceof InitDeclarator i ? function.declared(i) : null;
    }
    String name = call.calleeName();
    if (isResize(call, kind) && Words.bare(call.arguments().get(0)) instanceof Expression.Unary u) {
      return StructViews.variable(function, u.operand());
    }
    if (name == null
        || call.arguments().isEmpty()
        || !(kind.isReader(name) || kind.isTaker(name) || isResize(call, kind))) {
      return null;
    }
    return StructViews.variable(function, call.arguments().get(0));
  }
}
