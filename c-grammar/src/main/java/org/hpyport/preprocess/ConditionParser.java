package org.hpyport.preprocess;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Parses the expression of an {@code #if} by precedence climbing. */
final class ConditionParser {
  private static final Map<String, Integer> PRECEDENCE =
      Map.ofEntries(
          Map.entry("||", 1),
          Map.entry("&&", 2),
          Map.entry("|", 3),
          Map.entry("^", 4),
          Map.entry("&", 5),
          Map.entry("==", 6),
          Map.entry("!=", 6),
          Map.entry("<", 7),
          Map.entry(">", 7),
          Map.entry("<=", 7),
          Map.entry(">=", 7),
          Map.entry("<<", 8),
          Map.entry(">>", 8),
          Map.entry("+", 9),
          Map.entry("-", 9),
          Map.entry("*", 10),
          Map.entry("/", 10),
          Map.entry("%", 10));
  private static final Map<String, String> ALTERNATIVE_SPELLING =
      Map.of("and", "&&", "or", "||", "not", "!");
  private static final int MAX_DEPTH = 200;
  private static final int MAX_WORDS = 1000;

  private final List<String> words;
  private int at;
  private int depth;

  private ConditionParser(List<String> words) {
    this.words = words;
  }

  /** Parses {@code words}; what does not parse becomes {@link Condition.Unreadable}. */
  static Condition parse(List<String> words) {
    if (words.size() > MAX_WORDS) {
      return new Condition.Unreadable(String.join(" ", words));
    }
    ConditionParser parser = new ConditionParser(words);
    try {
      Condition condition = parser.choice();
      if (parser.at == words.size()) {
        return condition;
      }
    } catch (SyntaxException e) {
      // Falls through: the caller treats an unreadable condition as unknown.
    }
    return new Condition.Unreadable(String.join(" ", words));
  }

  private Condition choice() {
    if (++depth > MAX_DEPTH) {
      throw new SyntaxException();
    }
    Condition condition = binary(1);
    if (accept("?")) {
      Condition whenTrue = choice();
      expect(":");
      condition = new Condition.Choice(condition, whenTrue, choice());
    }
    depth--;
    return condition;
  }

  private Condition binary(int least) {
    Condition left = unary();
    while (at < words.size()) {
      String operator = ALTERNATIVE_SPELLING.getOrDefault(words.get(at), words.get(at));
      Integer precedence = PRECEDENCE.get(operator);
      if (precedence == null || precedence < least) {
        break;
      }
      at++;
      left = new Condition.Binary(operator, left, binary(precedence + 1));
    }
    return left;
  }

  private Condition unary() {
    if (++depth > MAX_DEPTH) {
      throw new SyntaxException();
    }
    Condition result = unaryOrPrimary();
    depth--;
    return result;
  }

  private Condition unaryOrPrimary() {
    String word = next();
    switch (ALTERNATIVE_SPELLING.getOrDefault(word, word)) {
      case "!", "-", "+", "~":
        return new Condition.Unary(ALTERNATIVE_SPELLING.getOrDefault(word, word), unary());
      case "(":
        Condition inner = choice();
        expect(")");
        return inner;
      case "defined":
        return defined();
      default:
        return primary(word);
    }
  }

  private Condition defined() {
    boolean parenthesis = accept("(");
    String name = next();
    if (!Words.isName(name)) {
      throw new SyntaxException();
    }
    if (parenthesis) {
      expect(")");
    }
    return new Condition.Defined(name);
  }

  private Condition primary(String word) {
    if (Character.isDigit(word.charAt(0))) {
      return new Condition.Constant(number(word));
    }
    if (word.charAt(0) == '\'') {
      return new Condition.Constant(word.length() == 3 ? word.charAt(1) : 0);
    }
    if (!Words.isName(word)) {
      throw new SyntaxException();
    }
    return accept("(") ? new Condition.Call(word, arguments()) : new Condition.Name(word);
  }

  private List<List<String>> arguments() {
    List<List<String>> arguments = new ArrayList<>();
    List<String> current = new ArrayList<>();
    int open = 1;
    while (true) {
      String word = next();
      if (word.equals("(")) {
        open++;
      } else if (word.equals(")") && --open == 0) {
        arguments.add(current);
        return arguments;
      } else if (word.equals(",") && open == 1) {
        arguments.add(current);
        current = new ArrayList<>();
        continue;
      }
      current.add(word);
    }
  }

  private static long number(String word) {
    String digits = word.replaceAll("[uUlL]+$", "").replace("'", "");
    try {
      if (digits.startsWith("0x") || digits.startsWith("0X")) {
        return Long.parseUnsignedLong(digits.substring(2), 16);
      }
      if (digits.startsWith("0b") || digits.startsWith("0B")) {
        return Long.parseUnsignedLong(digits.substring(2), 2);
      }
      boolean octal = digits.length() > 1 && digits.startsWith("0");
      return Long.parseUnsignedLong(digits, octal ? 8 : 10);
    } catch (NumberFormatException e) {
      throw new SyntaxException();
    }
  }

  private String next() {
    if (at >= words.size()) {
      throw new SyntaxException();
    }
    return words.get(at++);
  }

  private boolean accept(String word) {
    if (at < words.size() && words.get(at).equals(word)) {
      at++;
      return true;
    }
    return false;
  }

  private void expect(String word) {
    if (!accept(word)) {
      throw new SyntaxException();
    }
  }

  /** Leaves the recursion; never leaves the class. */
  private static final class SyntaxException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SyntaxException() {
      super(null, null, false, false);
    }
  }
}
