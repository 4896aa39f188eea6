package org.hpyport.preprocess;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What conditions are taken to be, wherever they stand and whatever the macros say: the way to look
 * at the branches that the assumed environment does not take.
 */
public final class Assumptions {
  private static final Assumptions NONE = new Assumptions(Map.of());
  private final Map<Condition, Boolean> conditions;

  private Assumptions(Map<Condition, Boolean> conditions) {
    this.conditions = Map.copyOf(conditions);
  }

  public static Assumptions none() {
    return NONE;
  }

  /**
   * These assumptions and those by which {@code branch} of {@code group} is taken: its condition
   * holds and none of those before it.
   */
  public Assumptions taking(ConditionalGroup group, int branch) {
    Map<Condition, Boolean> more = new HashMap<>(conditions);
    for (int i = 0; i <= branch; i++) {
      Condition condition = FileDirectives.read(group.branches().get(i).directive());
      if (condition instanceof Condition.Constant) {
        more.put(condition, i == branch);
      } else if (condition != null) {
        put(more, condition, i == branch);
      }
    }
    return new Assumptions(more);
  }

  /**
   * Notes a condition's value, and that of its parts as far as it follows; a name that is tested is
   * taken to be defined, and one that is not defined to be false. Constants have nothing in common
   * but their value: other groups begin with the same.
   */
  static void put(Map<Condition, Boolean> conditions, Condition condition, boolean value) {
    if (condition instanceof Condition.Constant) {
      return;
    }
    conditions.put(condition, value);
    if (condition instanceof Condition.Defined defined) {
      conditions.putIfAbsent(new Condition.Name(defined.name()), value);
    } else if (condition instanceof Condition.Name name && value) {
      conditions.putIfAbsent(new Condition.Defined(name.name()), true);
    } else if (condition instanceof Condition.Unary u && u.operator().equals("!")) {
      put(conditions, u.operand(), !value);
    } else if (condition instanceof Condition.Binary b
        && b.operator().equals(value ? "&&" : "||")) {
      put(conditions, b.left(), value);
      put(conditions, b.right(), value);
    }
  }

  /** Only those about these conditions. */
  Assumptions about(Set<Condition> some) {
    Map<Condition, Boolean> left = new HashMap<>(conditions);
    left.keySet().retainAll(some);
    return left.size() == conditions.size() ? this : new Assumptions(left);
  }

  Map<Condition, Boolean> conditions() {
    return conditions;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Assumptions a && a.conditions.equals(conditions);
  }

  @Override
  public int hashCode() {
    return conditions.hashCode();
  }
}
