package org.hpyport.ownership;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hpyport.model.CType;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.GivenValue;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.syntax.Expression;
import org.jspecify.annotations.Nullable;

/**
 * The places of one function that hold objects without being variables of it: members of structs
 * ({@code p->f}, {@code s.a.f}), globals and static variables. Each is followed like a variable of
 * its own.
 *
 * <p>A member of a struct that outlives the call and a global <em>own</em> what they hold, if the
 * module treats them so ({@link SlotConventions}): what is read from one comes with the slot's
 * reference, and when the function is left each takes one reference back. Members of a local struct
 * are plain variables.
 */
final class AccessPaths {
  /** Ids of paths are this and below. */
  private static final int FIRST = -1_000_000;

  /**
   * One path.
   *
   * @param variable stands for it
   * @param root id of the variable it starts from; of a global, the global itself
   * @param name what {@link SlotConventions} calls the slot
   * @param local whether it is a member of a local struct
   */
  record Path(Variable variable, int root, String name, boolean local) {}

  private final FunctionModel function;
  private final SlotConventions conventions;
  private final Function<Expression, CType> types;
  private final boolean locals;

  /** Members of local structs that the function closes itself, in HPy code. */
  private final Set<String> closed = new HashSet<>();

  private final Map<Integer, Integer> aliases = new HashMap<>();
  private final Set<Integer> shared = new HashSet<>();
  private final Map<String, Path> paths = new LinkedHashMap<>();
  private final Map<Integer, Path> byId = new HashMap<>();
  private final Map<Expression, Optional<Path>> found = new IdentityHashMap<>();

  /**
   * @param mode in HPy code only members of local structs are followed: fields and globals are no
   *     handles
   */
  AccessPaths(
      FunctionModel function,
      SlotConventions conventions,
      Function<Expression, CType> types,
      Mode mode) {
    this.function = function;
    this.conventions = conventions;
    this.types = types;
    this.locals = mode == Mode.HPY;
    if (conventions.follow() || locals) {
      scan();
    }
    if (locals) {
      function.walkBody(
          node -> {
            if (node instanceof Expression.Call c) {
              conventions.released(c).forEach(i -> closed(c.arguments().get(i)));
            }
          });
    }
  }

  private void closed(Expression e) {
    Path path = Words.bare(e) instanceof Expression.Member m ? local(m) : null;
    if (path != null) {
      closed.add(key(e));
    }
  }

  /** The member of a local struct that an expression names, whoever has the struct's address. */
  private @Nullable Path local(Expression.Member m) {
    Variable root = root(m);
    String key = root == null ? null : key(m);
    if (root == null || key == null) {
      return null;
    }
    boolean inside =
        root.kind() == Variable.Kind.LOCAL
            && root.type().pointers() == 0
            && !root.type().array()
            && !key.contains(">")
            && types.apply(m).isObject();
    return inside
        ? paths.computeIfAbsent(key, k -> create(text(m), root.id(), "." + m.name(), true))
        : null;
  }

  /** The members of a local struct that the function closes itself, in HPy code. */
  List<Path> closed(Variable struct) {
    return paths.entrySet().stream()
        .filter(e -> closed.contains(e.getKey()) && e.getValue().root() == struct.id())
        .map(Map.Entry::getValue)
        .toList();
  }

  /** Notes which variables are other names of one pointer, and of which structs others know. */
  private void scan() {
    Map<Integer, Integer> writes = new HashMap<>();
    Map<Integer, Integer> sources = new HashMap<>();
    function.walkBody(
        node -> {
          GivenValue given = GivenValue.of(function, node);
          if (given != null) {
            Variable written = given.variable();
            if (written != null) {
              writes.merge(written.id(), 1, Integer::sum);
              source(written, given.value(), sources);
            }
          } else if (node instanceof Expression.Unary u && u.operator().matches("&|\\+\\+|--")) {
            Variable v = function.variable(u.operand());
            if (v != null) {
              writes.merge(v.id(), 2, Integer::sum);
              shared.add(v.id());
            }
          }
        });
    sources.forEach(
        (v, source) -> {
          boolean parameter = function.parameters().stream().anyMatch(p -> p.id() == source);
          int most = parameter ? 0 : 1;
          if (writes.getOrDefault(v, 0) == 1 && writes.getOrDefault(source, 0) <= most) {
            aliases.put(v, source);
          }
        });
  }

  private void source(Variable v, Expression value, Map<Integer, Integer> sources) {
    Variable from = function.variable(value);
    if (from != null && from.isAutomatic() && v.isAutomatic() && v.type().pointers() > 0) {
      sources.put(v.id(), from.id());
    }
  }

  /** The variable that a pointer variable is another name of, or itself. */
  int canonical(int variable) {
    int v = variable;
    for (int i = 0; i < 8 && aliases.containsKey(v); i++) {
      v = aliases.get(v);
    }
    return v;
  }

  /** The path an expression is; {@code null} if it is none that is followed. */
  @Nullable Path find(Expression e) {
    return conventions.follow() || locals
        ? found.computeIfAbsent(Words.bare(e), bare -> Optional.ofNullable(path(bare))).orElse(null)
        : null;
  }

  private @Nullable Path path(Expression bare) {
    if (bare instanceof Expression.Member m) {
      return member(m);
    }
    Variable v = conventions.follow() ? function.variable(bare) : null;
    if (v == null || v.isAutomatic() || !v.type().isObject()) {
      return null;
    }
    String name = SlotConventions.global(v);
    return conventions.owns(name) ? path("g" + v.id(), v.name(), v.id(), name) : null;
  }

  private @Nullable Path member(Expression.Member m) {
    if (!types.apply(m).isObject()) {
      return null;
    }
    Variable root = root(m);
    String key = root == null ? null : key(m);
    if (root == null || key == null) {
      return null;
    }
    if (root.kind() == Variable.Kind.LOCAL && root.type().pointers() == 0 && !key.contains(">")) {
      return shared.contains(root.id()) && !closed.contains(key) ? null : local(m);
    }
    if (!conventions.follow()) {
      return null;
    }
    String name = SlotConventions.field(types.apply(m.object()), m.name());
    boolean pointer = root.isAutomatic() && root.type().pointers() > 0;
    return pointer && conventions.owns(name)
        ? path(key, text(m), canonical(root.id()), name)
        : null;
  }

  private String text(Expression e) {
    return function.tree().text(e).replaceAll("\\s+", " ");
  }

  private Path path(String key, String text, int root, String name) {
    return paths.computeIfAbsent(key, k -> create(text, root, name, false));
  }

  private Path create(String text, int root, String name, boolean local) {
    Variable v = new Variable(FIRST - byId.size(), text, CType.OBJECT, Variable.Kind.LOCAL, null);
    Path path = new Path(v, root, name, local);
    byId.put(v.id(), path);
    return path;
  }

  /** The member of that name of what a parameter points to, whether or not the text names it. */
  Path member(Variable parameter, String field, String name) {
    return path(
        "v" + parameter.id() + "->" + field, parameter.name() + "->" + field, parameter.id(), name);
  }

  private @Nullable Variable root(Expression e) {
    Expression bare = Words.bare(e);
    while (bare instanceof Expression.Member m) {
      bare = Words.bare(m.object());
    }
    return function.variable(bare);
  }

  private @Nullable String key(Expression e) {
    Expression bare = Words.bare(e);
    if (bare instanceof Expression.Member m) {
      String object = key(m.object());
      return object == null ? null : object + (m.arrow() ? "->" : ".") + m.name();
    }
    Variable v = function.variable(bare);
    return v == null ? null : "v" + canonical(v.id());
  }

  /** Whether none was found so far. */
  boolean areNone() {
    return byId.isEmpty();
  }

  /** The path a variable id stands for; {@code null} if it stands for none. */
  @Nullable Path of(int id) {
    return id <= FIRST ? byId.get(id) : null;
  }

  /** Whether an id stands for a path. */
  static boolean isPath(int id) {
    return id <= FIRST;
  }
}
