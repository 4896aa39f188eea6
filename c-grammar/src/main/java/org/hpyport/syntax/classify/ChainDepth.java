package org.hpyport.syntax.classify;

import java.util.Arrays;

/**
 * A bound on the depth of the tree of an expression: a chain of operators is at most as deep as it
 * has operators, and what stands in its brackets comes on top of that. The operands of {@code ||}
 * and of {@code &&} are chains beside each other, of which the deepest counts (C11 section 6.5.13
 * and 6.5.14: of all binary operators these bind least).
 */
final class ChainDepth {
  private static final int LEVELS = 64;

  /** The kinds of operators, from those that bind least on. */
  private static final int OR = 0;

  private static final int AND = 1;
  private static final int OTHER = 2;
  private static final int KINDS = 3;

  /** For each level of brackets and kind of operator: those of the chain under way. */
  private int[] current = new int[LEVELS * KINDS];

  /** The same for the longest chain that came before it at the level. */
  private int[] longest = new int[LEVELS * KINDS];

  /** Operators that bind less than {@code ||}. */
  private int[] outer = new int[LEVELS];

  private int[] inner = new int[LEVELS];
  private int level;
  private int deepest;

  void restart() {
    level = 0;
    clear(0);
    deepest = 0;
  }

  /** The greatest depth met since the start. */
  int deepest() {
    return deepest;
  }

  /**
   * An operator outside the brackets deeper than {@code at}.
   *
   * @param text the operator; a bracket for a call or an index
   */
  void operator(int at, String text) {
    fold(at);
    switch (text) {
      case "||" -> count(OR);
      case "&&" -> count(AND);
      case "?", ":" -> {
        outer[at]++;
        startOperand(OR);
      }
      default -> count(OTHER);
    }
    deepest = Math.max(deepest, depth(at));
  }

  private void count(int kind) {
    current[level * KINDS + kind]++;
    startOperand(kind + 1);
  }

  /** An operand starts: the operators of its kinds, from {@code kind} on, are counted anew. */
  private void startOperand(int kind) {
    for (int i = level * KINDS + kind; i < (level + 1) * KINDS; i++) {
      longest[i] = Math.max(longest[i], current[i]);
      current[i] = 0;
    }
  }

  private int depth(int at) {
    int sum = outer[at] + inner[at];
    for (int i = at * KINDS; i < (at + 1) * KINDS; i++) {
      sum += Math.max(longest[i], current[i]);
    }
    return sum;
  }

  /** A bracket opens at the level {@code at}. */
  void open(int at) {
    fold(at);
    push(at + 1);
  }

  /** The bracket that was opened at the level {@code at} closes. */
  void close(int at) {
    fold(at);
  }

  /** The chain under way at the level {@code at} ends; another may follow. */
  void end(int at) {
    fold(at);
    clear(at);
  }

  /** Adds what brackets that are closed by now hold to the chains they stand in. */
  private void fold(int to) {
    while (level < to) {
      push(level + 1);
    }
    while (level > to) {
      int depth = depth(level);
      level--;
      inner[level] = Math.max(inner[level], depth);
      deepest = Math.max(deepest, depth(level));
    }
  }

  private void push(int to) {
    level = to;
    if (level == inner.length) {
      current = Arrays.copyOf(current, level * 2 * KINDS);
      longest = Arrays.copyOf(longest, level * 2 * KINDS);
      outer = Arrays.copyOf(outer, level * 2);
      inner = Arrays.copyOf(inner, level * 2);
    }
    clear(level);
  }

  private void clear(int at) {
    Arrays.fill(current, at * KINDS, (at + 1) * KINDS, 0);
    Arrays.fill(longest, at * KINDS, (at + 1) * KINDS, 0);
    outer[at] = 0;
    inner[at] = 0;
  }
}
