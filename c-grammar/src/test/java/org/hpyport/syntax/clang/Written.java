package org.hpyport.syntax.clang;

import java.util.Arrays;
import java.util.List;
import org.hpyport.preprocess.ConditionalGroup;
import org.hpyport.source.LineMap;
import org.hpyport.syntax.SyntaxTree;
import org.hpyport.syntax.TokenKind;
import org.hpyport.syntax.TokenList;
import org.hpyport.syntax.TokenSpan;
import org.hpyport.syntax.classify.View;
import org.jspecify.annotations.Nullable;

/** The tokens that are written in the file itself, outside directives, and clang's places there. */
final class Written {
  private final TokenList tokens;
  private final Compiled compiled;
  private final boolean[] reached;
  private final View view;
  private final int[] position;

  Written(SyntaxTree tree, Compiled compiled) {
    this.tokens = tree.tokens();
    this.compiled = compiled;
    this.reached = new boolean[tokens.size()];
    Arrays.fill(reached, true);
    leaveOut(tree.conditionals());
    this.view = View.of(tokens, reached);
    this.position = new int[tokens.size()];
    Arrays.fill(position, -1);
    for (int i = 0; i < view.size(); i++) {
      position[view.token(i)] = i;
    }
  }

  /** Leaves out the branches that clang did not compile. */
  private void leaveOut(List<ConditionalGroup> groups) {
    LineMap lines = tokens.file().lines();
    for (ConditionalGroup group : groups) {
      for (ConditionalGroup.Branch branch : group.branches()) {
        int from = branch.directive().token() + 1;
        int first = lines.line(tokens.end(from - 1)) + 1;
        int last = lines.line(tokens.start(branch.end())) - 1;
        if (compiled.reached(first, last)) {
          leaveOut(branch.nested());
        } else {
          Arrays.fill(reached, Math.min(from, branch.end()), branch.end(), false);
        }
      }
    }
  }

  /** Whether clang compiled the token: it is in no branch that clang did not take. */
  boolean reached(int token) {
    return reached[token];
  }

  /** The token that starts at {@code offset}; -1 if none does or it is a directive. */
  int token(int offset) {
    if (offset < 0) {
      return -1;
    }
    int token = tokens.at(offset);
    boolean starts = token < tokens.size() && tokens.start(token) == offset;
    return starts && tokens.kind(token) != TokenKind.DIRECTIVE ? token : -1;
  }

  String text(int offset) {
    return tokens.text(token(offset));
  }

  boolean has(Place place) {
    return token(place.spelled()) >= 0;
  }

  /** Where the last token of the macro at {@code offset} begins: its parenthesis, if it has one. */
  int invocationEnd(int offset) {
    int macro = token(offset);
    int at = macro < 0 ? -1 : position[macro];
    boolean call = at >= 0 && view.is(at + 1, "(") && compiled.isFunctionLike(view.text(at));
    return call && view.match(at + 1) > 0
        ? tokens.start(view.token(view.match(at + 1)))
        : macro < 0 ? -1 : offset;
  }

  /** The argument of the innermost parentheses around a token; {@code null} outside any. */
  @Nullable TokenSpan argument(int token) {
    int at = position[token];
    int open = opening(at);
    if (at < 0 || open < 0) {
      return null;
    }
    int from = open + 1;
    int to = view.find(",", from, view.match(open));
    while (to < at) {
      from = to + 1;
      to = view.find(",", from, view.match(open));
    }
    return new TokenSpan(view.token(from), view.token(to - 1));
  }

  /** Whether the offsets {@code from} to {@code to} lie in one argument. */
  boolean inOneArgument(int from, int to) {
    int first = token(from);
    int last = token(to);
    TokenSpan argument = first < 0 || last < first ? null : argument(first);
    return argument != null && argument.contains(last);
  }

  boolean isMacro(String name) {
    return compiled.isMacro(name);
  }

  /**
   * The text of the token behind the one at {@code offset}; a semicolon if there is none.
   *
   * @param outside whether to leave the parentheses that close there
   */
  String after(int offset, boolean outside) {
    int token = token(offset);
    int next = token < 0 ? view.size() : position[token] + 1;
    while (outside && view.is(next, ")")) {
      next++;
    }
    return next >= view.size() ? ";" : view.text(next);
  }

  /** Whether something that can be called stands before the list that closes at {@code offset}. */
  boolean hasCallee(int offset) {
    int open = view.match(position[token(offset)]);
    return open > 0 && canHaveList(open - 1);
  }

  /** Whether the list around {@code offset} is one of parameters. */
  boolean inParameters(int offset) {
    int open = opening(position[token(offset)]);
    return open > 0 && canHaveList(open - 1);
  }

  private boolean canHaveList(int at) {
    return view.isWord(at) || view.is(at, ")") || view.is(at, "]");
  }

  /** The parenthesis that opens the innermost pair around a position; -1 if there is none. */
  private int opening(int at) {
    int open = at - 1;
    while (open >= 0 && !(view.is(open, "(") && view.match(open) > at)) {
      open = view.match(open) >= 0 && view.match(open) < open ? view.match(open) - 1 : open - 1;
    }
    return open;
  }

  /** The text of the token before the one at {@code offset}. */
  String before(int offset) {
    int at = position[token(offset)];
    return at > 0 ? view.text(at - 1) : "";
  }
}
