package org.hpyport.ownership;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.InitDeclarator;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a function's local arrays of objects that are named by constant indices: each is
 * followed like a variable of its own.
 */
final class ElementVariables {
  /** Ids from here on are elements. */
  private static final int FIRST = 100_000_000;

  private static final int MOST = 64;

  private final FunctionModel function;
  private final SortedMap<Integer, SortedMap<Integer, Variable>> elements = new TreeMap<>();

  ElementVariables(FunctionModel function) {
    this.function = function;
    function.walkBody(
        node -> {
          if (node instanceof Expression.Index i) {
            add(array(i.array()), constant(i.index()));
          } else if (node instanceof InitDeclarator d
              && d.initializer() instanceof Expression.InitializerList list) {
            for (int i = 0; i < list.items().size(); i++) {
              add(declared(d), i);
            }
          }
        });
  }

  private void add(@Nullable Variable array, int index) {
    if (array != null && index >= 0 && index < MOST) {
      elements
          .computeIfAbsent(array.id(), k -> new TreeMap<>())
          .computeIfAbsent(
              index,
              i ->
                  new Variable(
                      FIRST + array.id() * MOST + i,
                      array.name() + "[" + i + "]",
                      array.type().dereferenced(),
                      Variable.Kind.LOCAL,
                      array.declarator()));
    }
  }

  private @Nullable Variable declared(InitDeclarator d) {
    Variable v = function.declared(d);
    return v != null && isFollowed(v) ? v : null;
  }

  /** The local array of objects an expression names; {@code null} if it names none. */
  @Nullable Variable array(Expression e) {
    Variable v = function.variable(e);
    return v != null && isFollowed(v) ? v : null;
  }

  private static boolean isFollowed(Variable v) {
    return v.kind() == Variable.Kind.LOCAL && v.type().isObjectArray();
  }

  private int constant(Expression index) {
    if (!(Words.bare(index) instanceof Expression.NumberLiteral n)) {
      return -1;
    }
    String text = function.tree().text(n);
    return text.matches("\\d{1,2}") ? Integer.parseInt(text) : -1;
  }

  /** The element an expression names by a constant index; {@code null} if it names none. */
  @Nullable Variable find(Expression e) {
    if (!(e instanceof Expression.Index i)) {
      return null;
    }
    Variable array = array(i.array());
    return array == null ? null : all(array).get(constant(i.index()));
  }

  /** The elements of an array that are named somewhere, by index. */
  SortedMap<Integer, Variable> all(Variable array) {
    return elements.getOrDefault(array.id(), new TreeMap<>());
  }

  /** All elements of all arrays. */
  Collection<Variable> all() {
    return elements.values().stream().flatMap(m -> m.values().stream()).toList();
  }

  /** The array an element belongs to; other ids are their own. */
  static int root(int id) {
    return id < FIRST ? id : (id - FIRST) / MOST;
  }

  /** Nothing certain can be said any more of what the array holds. */
  Store lost(Store store, Variable array) {
    Store s = store;
    for (Variable element : all(array).values()) {
      if (s.value(element.id()) instanceof Value.Ref ref) {
        s = s.cell(ref.cell(), Cell::escape);
      }
      s = s.bind(element.id(), Value.Plain.UNKNOWN, -1);
    }
    return s;
  }

  /** What the elements hold, by index. */
  List<Value> values(Store store, Variable array) {
    return all(array).values().stream().map(v -> store.value(v.id())).toList();
  }
}
