package org.hpyport.preprocess;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates conditions with three values (a value is {@code null} where it is unknown) and turns
 * the outcome that the main world takes for an unknown condition into assumptions on its names.
 */
final class ConditionEvaluator {
  private static final int MAX_EXPANSIONS = 64;
  private final MacroState macros;
  private final Map<Condition, Boolean> forced;
  private final Map<String, Condition> bodies;
  private final AskedConditions asked;
  private int expansions;

  /**
   * @param forced what conditions are whatever the macros say
   * @param bodies remembers parsed macro bodies between worlds
   * @param asked takes the conditions that are looked for among the forced ones
   */
  ConditionEvaluator(
      MacroState macros,
      Map<Condition, Boolean> forced,
      Map<String, Condition> bodies,
      AskedConditions asked) {
    this.bodies = bodies;
    this.asked = asked;
    this.macros = macros;
    this.forced = forced;
  }

  Truth truth(Condition condition) {
    expansions = 0;
    Boolean given = condition instanceof Condition.Constant ? forced(condition) : null;
    if (given != null) {
      return given ? Truth.TRUE : Truth.FALSE;
    }
    Long value = value(condition);
    return value == null ? Truth.UNKNOWN : value != 0 ? Truth.TRUE : Truth.FALSE;
  }

  private @Nullable Boolean forced(Condition condition) {
    asked.add(condition);
    return forced.get(condition);
  }

  private @Nullable Long value(Condition condition) {
    if (condition instanceof Condition.Constant c) {
      return c.value(); // also where #if with the same constant is taken to be otherwise
    }
    Boolean given = forced(condition);
    if (given != null) {
      return given ? 1L : 0L;
    }
    if (condition instanceof Condition.Defined d) {
      Truth defined = macros.isDefined(d.name());
      return defined == Truth.UNKNOWN ? null : Long.valueOf(defined == Truth.TRUE ? 1 : 0);
    } else if (condition instanceof Condition.Name n) {
      return name(n.name());
    } else if (condition instanceof Condition.Call call) {
      return call(call);
    } else if (condition instanceof Condition.Unary u) {
      return unary(u);
    } else if (condition instanceof Condition.Binary b) {
      return binary(b);
    } else if (condition instanceof Condition.Choice choice) {
      Long chosen = value(choice.condition());
      return chosen == null ? null : value(chosen != 0 ? choice.whenTrue() : choice.whenFalse());
    }
    return null;
  }

  private @Nullable Long name(String name) {
    if (name.equals("true") || name.equals("false")) {
      return name.equals("true") ? 1L : 0L;
    }
    Truth defined = macros.isDefined(name);
    if (defined == Truth.FALSE) {
      return 0L; // C11 6.10.1p4: remaining identifiers are replaced with 0
    }
    MacroDefinition definition = macros.find(name);
    if (defined == Truth.UNKNOWN || definition == null || definition.isFunctionLike()) {
      return macros.assumedValue(name);
    }
    String body = definition.body();
    if (body.isEmpty() || body.contains("##") || ++expansions > MAX_EXPANSIONS) {
      return null;
    }
    return value(bodies.computeIfAbsent(body, b -> ConditionParser.parse(Words.split(b))));
  }

  private @Nullable Long call(Condition.Call call) {
    MacroDefinition definition = macros.find(call.name());
    if (definition == null || macros.isDefined(call.name()) != Truth.TRUE) {
      return null;
    }
    List<String> parameters = definition.parameters();
    if (parameters == null || parameters.size() != call.arguments().size()) {
      return null;
    }
    List<String> expanded = new ArrayList<>();
    for (String word : Words.split(definition.body())) {
      int parameter = parameters.indexOf(word);
      if (parameter < 0) {
        expanded.add(word);
      } else {
        expanded.addAll(call.arguments().get(parameter));
      }
    }
    return expand(expanded);
  }

  private @Nullable Long expand(List<String> words) {
    if (words.isEmpty() || words.contains("##") || ++expansions > MAX_EXPANSIONS) {
      return null;
    }
    return value(ConditionParser.parse(words));
  }

  private @Nullable Long unary(Condition.Unary unary) {
    Long operand = value(unary.operand());
    if (operand == null) {
      return null;
    }
    return switch (unary.operator()) {
      case "!" -> operand == 0 ? 1L : 0L;
      case "-" -> -operand;
      case "~" -> ~operand;
      default -> operand;
    };
  }

  private @Nullable Long binary(Condition.Binary binary) {
    Long left = value(binary.left());
    Long right = value(binary.right());
    if (binary.operator().equals("&&")) {
      return and(left, right);
    }
    if (binary.operator().equals("||")) {
      Long neither = and(negate(left), negate(right));
      return negate(neither);
    }
    return left == null || right == null ? null : Arithmetic.apply(binary.operator(), left, right);
  }

  private static @Nullable Long and(@Nullable Long left, @Nullable Long right) {
    if ((left != null && left == 0) || (right != null && right == 0)) {
      return 0L;
    }
    return left == null || right == null ? null : Long.valueOf(1);
  }

  private static @Nullable Long negate(@Nullable Long value) {
    return value == null ? null : Long.valueOf(value == 0 ? 1 : 0);
  }

  /** Notes what must be so for {@code condition} to be {@code outcome}. */
  void assume(Condition condition, boolean outcome) {
    if (condition instanceof Condition.Defined d) {
      macros.assumeDefined(d.name(), outcome);
    } else if (condition instanceof Condition.Name n) {
      macros.assumeValue(n.name(), outcome ? 1 : 0);
    } else if (condition instanceof Condition.Unary u && u.operator().equals("!")) {
      assume(u.operand(), !outcome);
    } else if (condition instanceof Condition.Binary b
        && b.operator().equals(outcome ? "&&" : "||")) {
      assume(b.left(), outcome);
      assume(b.right(), outcome);
    } else if (condition instanceof Condition.Binary b
        && b.operator().equals(outcome ? "||" : "&&")) {
      // One side is enough: the first that is unknown carries the assumption.
      assume(value(b.left()) == null ? b.left() : b.right(), outcome);
    }
  }

  /**
   * Whether the names that {@code test} knows alone decide a condition: it names no others, or they
   * cannot change the outcome, as in {@code PY_VERSION_HEX < 0x03000000 && !defined(X)}.
   */
  boolean isDecided(Condition condition, Predicate<String> test) {
    if (onlyNames(condition, test)) {
      return true;
    }
    if (condition instanceof Condition.Unary u && u.operator().equals("!")) {
      return isDecided(u.operand(), test);
    }
    if (condition instanceof Condition.Binary b && b.operator().equals("&&")) {
      return isDecided(b.left(), b.right(), false, test);
    }
    return condition instanceof Condition.Binary b
        && b.operator().equals("||")
        && isDecided(b.left(), b.right(), true, test);
  }

  /** Whether a side is decided and settles both, or both are decided. */
  private boolean isDecided(
      Condition left, Condition right, boolean settling, Predicate<String> test) {
    boolean byLeft = isDecided(left, test);
    boolean byRight = isDecided(right, test);
    return byLeft && byRight || byLeft && is(left, settling) || byRight && is(right, settling);
  }

  private boolean is(Condition condition, boolean outcome) {
    Long value = value(condition);
    return value != null && (value != 0) == outcome;
  }

  /** Whether every name in {@code condition} satisfies {@code test}, and there is one. */
  static boolean onlyNames(Condition condition, Predicate<String> test) {
    List<String> names = names(condition);
    for (String name : names) {
      if (!test.test(name)) {
        return false;
      }
    }
    return !names.isEmpty();
  }

  /** The names in {@code condition}; none if a part of it is no expression. */
  static List<String> names(Condition condition) {
    List<String> names = new ArrayList<>();
    return collect(condition, names) ? names : List.of();
  }

  private static boolean collect(Condition condition, List<String> names) {
    if (condition instanceof Condition.Defined d) {
      return names.add(d.name());
    } else if (condition instanceof Condition.Name n) {
      return names.add(n.name());
    } else if (condition instanceof Condition.Call call) {
      return names.add(call.name());
    } else if (condition instanceof Condition.Unary u) {
      return collect(u.operand(), names);
    } else if (condition instanceof Condition.Binary b) {
      return collect(b.left(), names) && collect(b.right(), names);
    } else if (condition instanceof Condition.Choice c) {
      return collect(c.condition(), names)
          && collect(c.whenTrue(), names)
          && collect(c.whenFalse(), names);
    }
    return condition instanceof Condition.Constant;
  }
}
