package org.hpyport.syntax.classify;

import java.util.Arrays;

/**
 * A bound on the depth of the tree of an expression: a chain of operators is at most as deep as it
 * has operators, and what stands in its brackets comes on top of that.
 */
final class ChainDepth {
  private int[] operators = new int[64];
  private int[] inner = new int[64];
  private int level;
  private int deepest;

  void restart() {
    level = 0;
    operators[0] = 0;
    inner[0] = 0;
    deepest = 0;
  }

  /** The greatest depth met since the start. */
  int deepest() {
    return deepest;
  }

  /** An operator outside the brackets deeper than {@code at}. */
  void operator(int at) {
    fold(at);
    operators[at]++;
    deepest = Math.max(deepest, operators[at] + inner[at]);
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
    operators[at] = 0;
    inner[at] = 0;
  }

  /** Adds what brackets that are closed by now hold to the chains they stand in. */
  private void fold(int to) {
    while (level < to) {
      push(level + 1);
    }
    while (level > to) {
      int depth = operators[level] + inner[level];
      level--;
      inner[level] = Math.max(inner[level], depth);
      deepest = Math.max(deepest, operators[level] + inner[level]);
    }
  }

  private void push(int to) {
    level = to;
    if (level == operators.length) {
      operators = Arrays.copyOf(operators, level * 2);
      inner = Arrays.copyOf(inner, level * 2);
    }
    operators[level] = 0;
    inner[level] = 0;
  }
}
