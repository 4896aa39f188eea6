package org.hpyport.syntax.classify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The classified tokens of one external declaration, with the regions that may be given up one by
 * one.
 */
public final class Output {
  /**
   * A region that can be replaced with one opaque token.
   *
   * @param from index of its first classified token
   * @param to index after its last
   * @param replacement the class of the token that replaces it
   */
  public record Region(int from, int to, TokenClass replacement) {}

  private final View view;
  private final List<ClassifiedToken> tokens = new ArrayList<>();
  private final List<Region> regions = new ArrayList<>();

  private int castEnd = -1;

  Output(View view) {
    this.view = view;
  }

  /** Adds the token at view position {@code i}. */
  void add(TokenClass type, int i) {
    tokens.add(new ClassifiedToken(type, view.token(i), view.token(i)));
  }

  /** Adds a token of the list that is not in the view: a directive. */
  void addToken(TokenClass type, int token) {
    tokens.add(new ClassifiedToken(type, token, token));
  }

  /** Adds one token for the view positions {@code from} to {@code to}, the latter not included. */
  void addRun(TokenClass type, int from, int to) {
    tokens.add(new ClassifiedToken(type, view.token(from), view.token(to - 1)));
  }

  /** Notes that the token added last closed the parenthesis of a cast. */
  void markCast() {
    castEnd = tokens.size();
  }

  /** Whether the last token closed a cast, and was added after {@code size} tokens. */
  boolean endsInCast(int size) {
    return castEnd > size && castEnd == tokens.size();
  }

  /** Whether the token added last names a type. */
  boolean lastIsType() {
    TokenClass last = tokens.get(tokens.size() - 1).type();
    return last == TokenClass.TYPE || last == TokenClass.MACRO_TYPE;
  }

  int size() {
    return tokens.size();
  }

  /** Drops everything from {@code size} on. */
  void truncate(int size) {
    tokens.subList(size, tokens.size()).clear();
    regions.removeIf(r -> r.to() > size);
  }

  /**
   * Drops what was added from {@code from} on and reaches beyond the view position {@code end}: a
   * statement that is cut off looks for its rest there. The regions end with what is left.
   */
  void cut(int from, int end) {
    int last = view.token(end - 1);
    int size = from;
    while (size < tokens.size() && tokens.get(size).last() <= last) {
      size++;
    }
    if (size == tokens.size()) {
      return;
    }
    int left = size;
    regions.replaceAll(r -> new Region(r.from(), Math.min(r.to(), left), r.replacement()));
    regions.removeIf(r -> r.from() >= r.to());
    truncate(left);
  }

  void region(int from, TokenClass replacement) {
    if (tokens.size() > from) {
      regions.add(new Region(from, tokens.size(), replacement));
    }
  }

  public List<ClassifiedToken> tokens() {
    return Collections.unmodifiableList(tokens);
  }

  public List<Region> regions() {
    return Collections.unmodifiableList(regions);
  }
}
