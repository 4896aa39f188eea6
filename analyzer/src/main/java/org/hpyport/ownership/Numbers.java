package org.hpyport.ownership;

import org.jspecify.annotations.Nullable;

/** Comparisons of a bounded number with a constant. */
final class Numbers {
  private Numbers() {}

  /** The numbers among {@code n} for which {@code n operator bound} holds; {@code null} if none. */
  static Value.@Nullable Number filter(Value.Number n, String operator, long bound) {
    switch (operator) {
      case "==":
        return clip(n, bound, bound);
      case "!=":
        return without(n, bound);
      case "<":
        return bound == Long.MIN_VALUE ? null : clip(n, Long.MIN_VALUE, bound - 1);
      case "<=":
        return clip(n, Long.MIN_VALUE, bound);
      case ">":
        return bound == Long.MAX_VALUE ? null : clip(n, bound + 1, Long.MAX_VALUE);
      default:
        return clip(n, bound, Long.MAX_VALUE);
    }
  }

  private static Value.@Nullable Number clip(Value.Number n, long low, long high) {
    long newLow = Math.max(n.low(), low);
    long newHigh = Math.min(n.high(), high);
    boolean onlyZero = newLow == 0 && newHigh == 0 && n.nonZero();
    if (newLow > newHigh || onlyZero) {
      return null;
    }
    return new Value.Number(newLow, newHigh, n.nonZero() && newLow <= 0 && newHigh >= 0);
  }

  private static Value.@Nullable Number without(Value.Number n, long bound) {
    if (bound < n.low() || bound > n.high()) {
      return n;
    }
    if (n.isConstant()) {
      return null;
    }
    if (bound == n.low()) {
      return clip(n, bound + 1, n.high());
    }
    if (bound == n.high()) {
      return clip(n, n.low(), bound - 1);
    }
    return bound == 0 ? new Value.Number(n.low(), n.high(), true) : n;
  }
}
