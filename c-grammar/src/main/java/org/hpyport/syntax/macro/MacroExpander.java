package org.hpyport.syntax.macro;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hpyport.preprocess.MacroDefinition;
import org.hpyport.syntax.TokenKind;
import org.hpyport.syntax.lower.LoweredToken;
import org.jspecify.annotations.Nullable;

/**
 * Macro replacement (C11 section 6.10.3) that keeps the provenance of every token: one of an
 * argument stands for itself, one of a body for the whole use and is locked. A macro is not
 * expanded again in what came from it.
 */
public final class MacroExpander {
  private static final int MAX_TOKENS = 20_000;
  private static final int MAX_DEPTH = 60;

  /** Says what a word stands for where it is used. */
  @FunctionalInterface
  public interface Lookup {
    /**
     * The definition to expand, or {@code null} to leave the word.
     *
     * @param token the file's token at whose place it is used
     */
    @Nullable MacroDefinition find(String word, int token);
  }

  /** A token and the macros that must not be expanded in it any more. */
  private record Item(LoweredToken token, Set<String> hidden) {
    boolean is(String text) {
      return token.text().equals(text);
    }
  }

  private final Lookup lookup;
  private int made;
  private int depth;

  public MacroExpander(Lookup lookup) {
    this.lookup = lookup;
  }

  /**
   * All tokens with the macros in them expanded.
   *
   * @return {@code null} if that would be too much
   */
  public @Nullable List<LoweredToken> expand(List<LoweredToken> tokens) {
    made = 0;
    List<Item> items = new ArrayList<>(tokens.size());
    for (LoweredToken token : tokens) {
      items.add(new Item(token, Set.of()));
    }
    List<LoweredToken> expanded = new ArrayList<>();
    for (Item item : replace(items)) {
      expanded.add(item.token());
    }
    return made > MAX_TOKENS ? null : expanded;
  }

  private List<Item> replace(List<Item> items) {
    if (++depth > MAX_DEPTH) {
      made = MAX_TOKENS + 1;
    }
    Deque<Item> left = new ArrayDeque<>(items);
    List<Item> out = new ArrayList<>(items.size());
    while (!left.isEmpty()) {
      Item item = left.pop();
      List<Item> body = made > MAX_TOKENS ? null : body(item, left);
      if (body == null) {
        out.add(item);
        continue;
      }
      for (int i = body.size() - 1; i >= 0; i--) {
        left.push(body.get(i));
      }
    }
    depth--;
    return out;
  }

  /** What the macro use that begins with {@code name} stands for; takes its arguments away. */
  private @Nullable List<Item> body(Item name, Deque<Item> left) {
    LoweredToken token = name.token();
    if (token.kind() != TokenKind.IDENTIFIER || name.hidden().contains(token.text())) {
      return null;
    }
    MacroDefinition macro = lookup.find(token.text(), token.first());
    MacroBody body = macro == null ? null : MacroBody.of(macro);
    if (macro == null || body == null) {
      return null;
    }
    Set<String> hidden = new HashSet<>(name.hidden());
    hidden.add(macro.name());
    if (!macro.isFunctionLike()) {
      return substituted(
          new Substitution(macro, body, List.of(), token.first(), token.last()), token, hidden);
    }
    Arguments arguments = arguments(left);
    if (arguments == null) {
      return null;
    }
    for (int i = arguments.taken(); i > 0; i--) {
      left.pop();
    }
    int first = Math.min(token.first(), arguments.close().first());
    int last = Math.max(token.last(), arguments.close().last());
    return substituted(
        new Substitution(macro, body, arguments.lists(), first, last), token, hidden);
  }

  private List<Item> substituted(Substitution use, LoweredToken name, Set<String> hidden) {
    List<Substitution.Part> parts = use.parts();
    List<Item> result = new ArrayList<>();
    boolean first = true;
    for (Substitution.Part part : parts) {
      // An argument is expanded on its own, unless # or ## took it as it stands.
      List<LoweredToken> tokens = part.tokens();
      List<Item> items = new ArrayList<>(tokens.size());
      for (LoweredToken token : tokens) {
        items.add(new Item(token, Set.of()));
      }
      for (Item item : part.argument() ? replace(items) : items) {
        LoweredToken token = first ? item.token().startingLine(name.startsLine()) : item.token();
        Set<String> all = new HashSet<>(item.hidden());
        all.addAll(hidden);
        result.add(new Item(token, all));
        first = false;
      }
    }
    made += result.size() + 1;
    return result;
  }

  /**
   * The arguments of a use.
   *
   * @param taken how many tokens they and their parentheses are
   */
  private record Arguments(List<List<LoweredToken>> lists, LoweredToken close, int taken) {}

  /** The parenthesised list at the front; {@code null} if there is none. */
  private static @Nullable Arguments arguments(Deque<Item> left) {
    if (left.isEmpty() || !left.peek().is("(")) {
      return null;
    }
    List<List<LoweredToken>> lists = new ArrayList<>();
    List<LoweredToken> current = new ArrayList<>();
    int depth = 0;
    int taken = 0;
    for (Item item : left) {
      taken++;
      String text = item.token().text();
      if (text.equals("(") && depth++ == 0) {
        continue;
      }
      if (text.equals(")") && --depth == 0) {
        lists.add(current);
        return new Arguments(lists, item.token(), taken);
      }
      if (depth == 1 && text.equals(",")) {
        lists.add(current);
        current = new ArrayList<>();
      } else {
        current.add(item.token());
      }
    }
    return null;
  }
}
