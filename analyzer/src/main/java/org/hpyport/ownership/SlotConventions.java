package org.hpyport.ownership;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hpyport.capi.ApiFacts;
import org.hpyport.capi.ApiSymbol;
import org.hpyport.model.CType;
import org.hpyport.model.ExpressionTypes;
import org.hpyport.model.ExtensionModel;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.GivenValue;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.SyntaxNode;
import org.jspecify.annotations.Nullable;

/**
 * Which members of structs and which globals own the objects they hold. One does if the module
 * releases what is in it or shows it to the garbage collector, or puts new references into it.
 */
final class SlotConventions {
  private final ExtensionModel extension;
  private final ApiFacts facts;
  private final CallGraph calls;
  private final boolean follow;
  private @Nullable Set<String> owning;
  private final Set<String> visited = new TreeSet<>();
  private final Map<String, Set<String>> modified = new HashMap<>();
  private final Map<String, Set<String>> modifiedHere = new HashMap<>();

  /**
   * @param follow whether such places are followed at all
   */
  SlotConventions(ExtensionModel extension, ApiFacts facts, CallGraph calls, boolean follow) {
    this.extension = extension;
    this.facts = facts;
    this.calls = calls;
    this.follow = follow;
  }

  boolean follow() {
    return follow;
  }

  /** The arguments that a call gives a reference or handle of up. */
  List<Integer> released(Expression.Call c) {
    ApiSymbol symbol = facts.find(String.valueOf(c.calleeName()));
    return symbol == null ? List.of() : symbol.facts().releases();
  }

  /** The name of a member of a struct. */
  static String field(CType struct, String member) {
    return struct.base() + "." + member;
  }

  /** The name of a global or static variable. */
  static String global(Variable v) {
    return "=" + v.id();
  }

  /** Whether the slot of that name owns what it holds. */
  boolean owns(String slot) {
    return !slot.startsWith(".") && all().contains(slot);
  }

  /** The members of a struct that own what they hold, by name. */
  Set<String> owned(String struct) {
    Set<String> members = new TreeSet<>();
    for (String slot : all()) {
      if (slot.startsWith(struct + ".")) {
        members.add(slot.substring(struct.length() + 1));
      }
    }
    return members;
  }

  /** The members that some function shows to the garbage collector, by struct and name. */
  Set<String> visited() {
    all();
    return visited;
  }

  private Set<String> all() {
    Set<String> known = owning;
    if (known == null) {
      known = new HashSet<>();
      for (FunctionModel f : extension.functions().values()) {
        new Evidence(f, known).collect();
      }
      owning = known;
    }
    return known;
  }

  /** The last parts of the slots that calling a function may change, itself or further on. */
  Set<String> modifiedBy(String function) {
    return modified.computeIfAbsent(
        function,
        name -> {
          Set<String> found = new TreeSet<>();
          FunctionModel itself = extension.function(name);
          if (itself != null) {
            found.addAll(modifiedIn(itself));
          }
          calls.reachableFrom(name).forEach(f -> found.addAll(modifiedIn(f)));
          return found;
        });
  }

  private Set<String> modifiedIn(FunctionModel function) {
    return modifiedHere.computeIfAbsent(
        function.name(),
        name -> {
          Set<String> found = new TreeSet<>();
          function.walkBody(node -> modified(function, node, found));
          return found;
        });
  }

  private void modified(FunctionModel f, SyntaxNode node, Set<String> into) {
    if (node instanceof Expression.Assignment a) {
      slotOf(f, a.target(), into);
    } else if (node instanceof Expression.Unary u && u.operator().equals("&")) {
      slotOf(f, u.operand(), into);
    } else if (node instanceof Expression.Call c) {
      ApiSymbol symbol = symbol(c);
      if (symbol != null && !symbol.facts().releases().isEmpty()) {
        c.arguments().forEach(x -> slotOf(f, x, into));
      }
    }
  }

  private static void slotOf(FunctionModel f, Expression e, Set<String> into) {
    Expression bare = Words.bare(e);
    if (bare instanceof Expression.Member m) {
      into.add(last(m.name()));
      return;
    }
    Variable v = f.variable(bare);
    if (v != null && !v.isAutomatic()) {
      into.add(global(v));
    }
  }

  /** What two slots that may be one have in common. */
  static String last(String slot) {
    return slot.substring(slot.lastIndexOf('.') + 1);
  }

  private @Nullable ApiSymbol symbol(Expression.Call c) {
    return c.calleeName() == null ? null : facts.find(c.calleeName());
  }

  /** What one function tells. */
  private final class Evidence {
    private final FunctionModel f;
    private final Set<String> into;
    private final ExpressionTypes types;
    private final Map<Variable, Set<String>> readFrom = new HashMap<>();
    private final Map<Variable, Set<String>> storedTo = new HashMap<>();
    private final Set<Variable> released = new HashSet<>();
    private final Set<Variable> retained = new HashSet<>();

    Evidence(FunctionModel f, Set<String> into) {
      this.f = f;
      this.into = into;
      this.types = new ExpressionTypes(extension, f, name -> ApiTypes.result(facts.find(name)));
    }

    void collect() {
      f.walkBody(this::visit);
      readFrom.forEach((v, slots) -> add(released.contains(v), slots));
      storedTo.forEach((v, slots) -> add(retained.contains(v), slots));
    }

    private void add(boolean holds, Set<String> slots) {
      if (holds) {
        into.addAll(slots);
      }
    }

    private void visit(SyntaxNode node) {
      if (node instanceof Expression.Call c) {
        call(c);
        return;
      }
      GivenValue given = GivenValue.of(f, node);
      if (given != null) {
        Variable v = given.variable();
        String slot = v == null || v.isAutomatic() ? null : global(v);
        moved(v, given.target() == null ? slot : slot(given.target()), given.value());
      }
    }

    private void moved(@Nullable Variable target, @Nullable String slot, Expression value) {
      Expression bare = Words.bare(value);
      String from = slot(bare);
      if (target != null && target.isAutomatic() && from != null) {
        readFrom.computeIfAbsent(target, v -> new HashSet<>()).add(from);
      }
      if (slot == null) {
        return;
      }
      ApiSymbol symbol = bare instanceof Expression.Call c ? symbol(c) : null;
      Variable v = f.variable(bare);
      if (symbol != null && symbol.result().isNew()) {
        into.add(slot);
      } else if (v != null) {
        storedTo.computeIfAbsent(v, x -> new HashSet<>()).add(slot);
      }
    }

    private void call(Expression.Call c) {
      ApiSymbol symbol = symbol(c);
      if (symbol == null) {
        return;
      }
      boolean visits = "Py_VISIT".equals(c.calleeName());
      for (int i = 0; i < c.arguments().size(); i++) {
        Expression argument = c.arguments().get(i);
        Variable v = f.variable(argument);
        boolean releases = symbol.facts().releases().contains(i);
        String slot = slot(argument);
        if ((releases || visits) && slot != null) {
          into.add(slot);
        }
        if (visits && slot != null && slot.indexOf('.') > 0) {
          visited.add(slot);
        }
        if (releases && v != null) {
          released.add(v);
        }
        if (symbol.facts().retains().contains(i) && v != null) {
          retained.add(v);
        }
      }
    }

    private @Nullable String slot(Expression e) {
      Expression bare = Words.bare(e);
      if (bare instanceof Expression.Member m) {
        CType struct = types.of(m.object());
        return struct.isUnknown() || !types.of(m).isObject() ? null : field(struct, m.name());
      }
      Variable v = f.variable(bare);
      return v != null && !v.isAutomatic() && v.type().isObject() ? global(v) : null;
    }
  }
}
