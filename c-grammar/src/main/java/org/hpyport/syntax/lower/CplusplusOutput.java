package org.hpyport.syntax.lower;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hpyport.syntax.TokenKind;
import org.hpyport.syntax.classify.View;

/** The lowered tokens of a C++ file so far, and the scope that the next one stands in. */
final class CplusplusOutput {
  /** What a pair of braces is. */
  enum Kind {
    FILE,
    /** Its braces are dropped. */
    NAMESPACE,
    CLASS,
    /** A function's body, an initialiser or an enumeration. */
    BODY
  }

  /**
   * A scope.
   *
   * @param close the position of its closing brace
   * @param name of a class
   * @param depth how many brackets are open inside
   */
  record Scope(Kind kind, int close, String name, int depth) {}

  private static final Set<String> STARTS = Set.of(";", "{", "}", ":");

  final View view;
  final Set<String> types = new TreeSet<>();
  private final List<LoweredToken> tokens = new ArrayList<>();
  private final Deque<Scope> scopes = new ArrayDeque<>();

  CplusplusOutput(View view) {
    this.view = view;
    scopes.push(new Scope(Kind.FILE, -1, "", 0));
  }

  List<LoweredToken> tokens() {
    return tokens;
  }

  Scope scope() {
    return scopes.element();
  }

  /** Enters the braces that open at {@code brace}. */
  void enter(Kind kind, int brace, String name) {
    scopes.push(new Scope(kind, view.match(brace), name, view.depth(brace) + 1));
  }

  void leave() {
    scopes.pop();
  }

  /** Whether declarations stand here, not statements. */
  boolean declares() {
    return scope().kind() != Kind.BODY;
  }

  boolean inBody() {
    return scope().kind() == Kind.BODY;
  }

  boolean inClass() {
    return scope().kind() == Kind.CLASS;
  }

  /** Whether {@code i} stands in parentheses or brackets of the scope. */
  boolean inParentheses(int i) {
    return view.depth(i) > scope().depth();
  }

  /** The text of the token added last; empty if there is none. */
  String last() {
    return tokens.isEmpty() ? "" : tokens.get(tokens.size() - 1).text();
  }

  TokenKind lastKind() {
    return tokens.isEmpty() ? TokenKind.END : tokens.get(tokens.size() - 1).kind();
  }

  /** Whether a statement or declaration starts with the next token. */
  boolean atStart() {
    return tokens.isEmpty() || STARTS.contains(last());
  }

  /** Adds the token at a position as it is. */
  void add(int i) {
    tokens.add(
        new LoweredToken(
            view.kind(i), view.text(i), view.startsLine(i), view.token(i), view.token(i), false));
  }

  /** Adds another token in the place of the one at a position. */
  void put(TokenKind kind, String text, int i) {
    run(kind, text, i, i + 1);
  }

  void punctuator(String text, int i) {
    run(TokenKind.PUNCTUATOR, text, i, i + 1);
  }

  /** Adds one token for the positions {@code from} to {@code to}, the latter not included. */
  void run(TokenKind kind, String text, int from, int to) {
    tokens.add(
        new LoweredToken(
            kind, text, view.startsLine(from), view.token(from), view.token(to - 1), false));
  }

  /** Adds a token that the file does not have, at the place of one that it has. */
  void virtual(TokenKind kind, String text, int i) {
    tokens.add(LoweredToken.virtual(kind, text, view.token(i)));
  }
}
