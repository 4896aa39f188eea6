package org.hpyport.syntax.clang;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How far the two trees agree over one file or many. */
final class Agreement {
  private final Map<Construct, Integer> agreed = new EnumMap<>(Construct.class);
  private final Map<Construct, Integer> leftOut = new EnumMap<>(Construct.class);
  private final List<Difference> differences = new ArrayList<>();
  private int files;
  private int lines;

  void agree(Construct construct) {
    agreed.merge(construct, 1, Integer::sum);
  }

  void differ(Difference difference) {
    differences.add(difference);
  }

  void file(int lineCount, Map<Construct, Integer> fromMacros) {
    files++;
    lines += lineCount;
    fromMacros.forEach((construct, count) -> leftOut.merge(construct, count, Integer::sum));
  }

  void add(Agreement other) {
    files += other.files;
    lines += other.lines;
    other.agreed.forEach((construct, count) -> agreed.merge(construct, count, Integer::sum));
    other.leftOut.forEach((construct, count) -> leftOut.merge(construct, count, Integer::sum));
    differences.addAll(other.differences);
  }

  List<Difference> differences() {
    return differences;
  }

  int files() {
    return files;
  }

  /** How many constructs of a kind both have. */
  int agreed(Construct construct) {
    return agreed.getOrDefault(construct, 0);
  }

  private long missed(Construct construct) {
    return count(construct, d -> d.ours().equals(Comparison.NOTHING));
  }

  private long added(Construct construct) {
    return count(construct, d -> d.clang().equals(Comparison.NOTHING));
  }

  private long count(Construct construct, java.util.function.Predicate<Difference> which) {
    return differences.stream()
        .filter(d -> d.key().construct() == construct && which.test(d))
        .count();
  }

  /** The share of a kind's constructs, of both trees together, that agree: 0 to 1. */
  double share(Construct construct) {
    long all = agreed(construct) + count(construct, d -> true);
    return all == 0 ? 1 : (double) agreed(construct) / all;
  }

  /** One line a kind. */
  String table() {
    StringBuilder out = new StringBuilder();
    out.append("%d files, %d lines%n".formatted(files, lines));
    out.append(
        "%-24s %9s %7s %7s %7s %9s %9s%n"
            .formatted("construct", "agree", "missed", "added", "differ", "in macros", "share"));
    for (Construct construct : Construct.values()) {
      long missed = missed(construct);
      long added = added(construct);
      out.append(
          String.format(
              Locale.ROOT,
              "%-24s %9d %7d %7d %7d %9d %8.3f%%%n",
              construct,
              agreed(construct),
              missed,
              added,
              count(construct, d -> true) - missed - added,
              leftOut.getOrDefault(construct, 0),
              100 * share(construct)));
    }
    return out.toString();
  }
}
