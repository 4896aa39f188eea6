package org.hpyport.syntax.classify;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.hpyport.syntax.TokenList;

/**
 * Pairs the brackets of a view in one pass. Braces beat parentheses: a closing brace drops every
 * parenthesis opened since its partner, and a parenthesis never pairs across a brace.
 */
final class Brackets {
  private static final int PARENTHESIS = 0;
  private static final int SQUARE = 1;
  private static final int BRACE = 2;

  private final int[] match;
  private final int[] depth;
  private final int[] stack;
  private final byte[] kinds;

  /** How many parentheses and square brackets are open since the innermost open brace. */
  private int[] sinceBrace = new int[2];

  /** The same counts as they were where each open brace stands. */
  private final Deque<int[]> outside = new ArrayDeque<>();

  private int top;

  /**
   * @param index the view's tokens
   * @param size how many of them
   */
  Brackets(TokenList tokens, int[] index, int size) {
    this.match = new int[size];
    this.depth = new int[size];
    this.stack = new int[size];
    this.kinds = new byte[size];
    Arrays.fill(match, -1);
    for (int i = 0; i < size; i++) {
      depth[i] = top;
      String text = tokens.text(index[i]);
      if (text.length() == 1) {
        bracket(i, text.charAt(0));
      }
    }
  }

  /** For each position its partner, or -1. */
  int[] match() {
    return match;
  }

  /** For each position how many brackets are open before it. */
  int[] depth() {
    return depth;
  }

  private void bracket(int i, char c) {
    switch (c) {
      case '(' -> open(i, PARENTHESIS);
      case '[' -> open(i, SQUARE);
      case '{' -> open(i, BRACE);
      case ')' -> close(i, PARENTHESIS);
      case ']' -> close(i, SQUARE);
      case '}' -> close(i, BRACE);
      default -> {}
    }
  }

  private void open(int i, int kind) {
    kinds[top] = (byte) kind;
    stack[top++] = i;
    if (kind == BRACE) {
      outside.push(sinceBrace);
      sinceBrace = new int[2];
    } else {
      sinceBrace[kind]++;
    }
  }

  private void close(int i, int kind) {
    // Knowing that there is a partner before looking for it keeps the whole pass linear.
    if (kind == BRACE ? outside.isEmpty() : sinceBrace[kind] == 0) {
      return;
    }
    while (kinds[--top] != kind) {
      sinceBrace[kinds[top]]--;
    }
    int partner = stack[top];
    match[i] = partner;
    match[partner] = i;
    depth[i] = top;
    if (kind == BRACE) {
      sinceBrace = outside.pop();
    } else {
      sinceBrace[kind]--;
    }
  }
}
