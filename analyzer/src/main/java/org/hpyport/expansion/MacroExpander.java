package org.hpyport.expansion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hpyport.preprocess.MacroDefinition;
import org.hpyport.preprocess.MacroTable;
import org.jspecify.annotations.Nullable;

/**
 * Replaces macros in lists of token texts: C11 section 6.10.3, without the finer points of
 * placemarkers and of macros that only a following parenthesis outside completes.
 */
final class MacroExpander {
  private static final Pattern TOKEN =
      Pattern.compile(
          "[A-Za-z_]\\w*|\\.?\\d[\\w.]*|\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'"
              + "|->|\\+\\+|--|<<=|>>=|<<|>>|[<>=!+\\-*/%&|^]=|&&|\\|\\||##|\\.\\.\\.|\\S");

  /** Beyond this an expansion is given up. */
  private static final int MOST_TOKENS = 20_000;

  private final MacroTable macros;
  private final Predicate<MacroDefinition> wanted;
  private final Map<String, List<String>> bodies = new HashMap<>();

  MacroExpander(MacroTable macros, Predicate<MacroDefinition> wanted) {
    this.macros = macros;
    this.wanted = wanted;
  }

  /** The macro a name stands for, if it is to be replaced. */
  @Nullable MacroDefinition macro(String name) {
    MacroDefinition macro = macros.find(name);
    return macro != null && wanted.test(macro) ? macro : null;
  }

  /**
   * The text of one use.
   *
   * @param tokens the name and, for a function-like macro, all up to the closing parenthesis
   * @return the replacement, or {@code null} if it grows too large
   */
  @Nullable String expand(List<String> tokens) {
    List<String> out = expand(tokens, Set.of());
    return out.size() > MOST_TOKENS ? null : join(out);
  }

  private List<String> expand(List<String> tokens, Set<String> hidden) {
    List<String> out = new ArrayList<>();
    for (int i = 0; i < tokens.size() && out.size() <= MOST_TOKENS; i++) {
      MacroDefinition macro = hidden.contains(tokens.get(i)) ? null : macro(tokens.get(i));
      if (macro == null) {
        out.add(tokens.get(i));
        continue;
      }
      Set<String> inside = new HashSet<>(hidden);
      inside.add(macro.name());
      if (!macro.isFunctionLike()) {
        out.addAll(expand(body(macro), inside));
        continue;
      }
      int close =
          i + 1 < tokens.size() && tokens.get(i + 1).equals("(") ? close(tokens, i + 1) : -1;
      if (close < 0) {
        out.add(tokens.get(i));
        continue;
      }
      out.addAll(expand(substitute(macro, arguments(tokens, i + 1, close), hidden), inside));
      i = close;
    }
    return out;
  }

  private List<String> body(MacroDefinition macro) {
    return bodies.computeIfAbsent(macro.name(), n -> split(macro.body()));
  }

  static List<String> split(String text) {
    List<String> tokens = new ArrayList<>();
    Matcher m = TOKEN.matcher(text);
    while (m.find()) {
      tokens.add(m.group());
    }
    return tokens;
  }

  /** The index of the parenthesis that closes the one at {@code open}, or -1. */
  private static int close(List<String> tokens, int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      depth += tokens.get(i).equals("(") ? 1 : tokens.get(i).equals(")") ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private static List<List<String>> arguments(List<String> tokens, int open, int close) {
    List<List<String>> arguments = new ArrayList<>();
    List<String> argument = new ArrayList<>();
    int depth = 0;
    for (String token : tokens.subList(open + 1, close)) {
      if (token.equals(",") && depth == 0) {
        arguments.add(argument);
        argument = new ArrayList<>();
        continue;
      }
      depth += token.matches("[(\\[{]") ? 1 : token.matches("[)\\]}]") ? -1 : 0;
      argument.add(token);
    }
    arguments.add(argument);
    return arguments;
  }

  private List<String> substitute(
      MacroDefinition macro, List<List<String>> arguments, Set<String> hidden) {
    Map<String, List<String>> values = values(macro, arguments);
    List<String> body = body(macro);
    List<String> out = new ArrayList<>();
    for (int i = 0; i < body.size(); i++) {
      String token = body.get(i);
      boolean stringed = token.equals("#") && i + 1 < body.size();
      List<String> named = stringed ? values.get(body.get(i + 1)) : values.get(token);
      if (token.equals("##") && !out.isEmpty() && i + 1 < body.size()) {
        List<String> right = values.getOrDefault(body.get(i + 1), List.of(body.get(i + 1)));
        paste(out, right);
        i++;
      } else if (stringed && named != null) {
        out.add("\"" + join(named).replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
        i++;
      } else if (named != null && i + 1 < body.size() && body.get(i + 1).equals("##")) {
        out.addAll(named);
      } else if (named != null) {
        out.addAll(expand(named, hidden));
      } else {
        out.add(token);
      }
    }
    return out;
  }

  private static void paste(List<String> out, List<String> right) {
    if (right.isEmpty()) {
      return;
    }
    int last = out.size() - 1;
    boolean comma = out.get(last).equals(",");
    if (comma) {
      out.addAll(right);
      return;
    }
    out.set(last, out.get(last) + right.get(0));
    out.addAll(right.subList(1, right.size()));
  }

  private static Map<String, List<String>> values(
      MacroDefinition macro, List<List<String>> arguments) {
    List<String> named = macro.parameters();
    List<String> parameters = named == null ? List.of() : named;
    Map<String, List<String>> values = new HashMap<>();
    for (int i = 0; i < parameters.size(); i++) {
      List<String> value = new ArrayList<>(i < arguments.size() ? arguments.get(i) : List.of());
      if (parameters.get(i).equals("__VA_ARGS__")) {
        for (int rest = i + 1; rest < arguments.size(); rest++) {
          value.add(",");
          value.addAll(arguments.get(rest));
        }
      }
      values.put(parameters.get(i), value);
    }
    return values;
  }

  private static String join(List<String> tokens) {
    return String.join(" ", tokens);
  }
}
