package org.hpyport.preprocess;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tells a macro's shape from its body by its first and last tokens, following aliases. */
public final class MacroShapes {
  private static final Set<String> STORAGE =
      Set.of(
          "static",
          "extern",
          "inline",
          "__inline",
          "__inline__",
          "_Noreturn",
          "register",
          "_Thread_local",
          "__thread",
          "__forceinline",
          "const",
          "volatile",
          "restrict",
          "__restrict",
          "__restrict__",
          "__extension__");
  private static final Set<String> BUILTIN =
      Set.of(
          "void",
          "char",
          "short",
          "int",
          "long",
          "float",
          "double",
          "signed",
          "unsigned",
          "_Bool",
          "__int128",
          "struct",
          "union",
          "enum");
  private static final Set<String> ATTRIBUTE_CALL =
      Set.of("__attribute__", "__attribute", "__declspec", "_Alignas");
  private static final Set<String> STATEMENT_WORD =
      Set.of(
          "return",
          "goto",
          "break",
          "continue",
          "do",
          "if",
          "for",
          "while",
          "switch",
          "case",
          "default");
  private static final Set<String> BINARY_ONLY =
      Set.of(
          "||", "==", "!=", "<=", ">=", "<<", ">>", "/", "%", "|", "^", "?", ":", "->", "=", "<",
          ">", "+=", "-=", ",", ".");

  private final Function<String, @Nullable MacroDefinition> lookup;
  private final Predicate<String> isType;

  /**
   * @param lookup finds the macros that bodies may name
   * @param isType tells typedef names
   */
  public MacroShapes(Function<String, @Nullable MacroDefinition> lookup, Predicate<String> isType) {
    this.lookup = lookup;
    this.isType = isType;
  }

  /** The shape of a macro with these parameters ({@code null} if object-like) and this body. */
  public MacroShape of(@Nullable List<String> parameters, String body) {
    List<String> words = Words.split(body);
    if (words.isEmpty()) {
      return MacroShape.EMPTY;
    }
    int balance = balance(words);
    if (balance != 0) {
      return balance > 0 ? MacroShape.OPENING : MacroShape.CLOSING;
    }
    MacroShape alias = alias(words);
    if (alias != null) {
      return alias;
    }
    if (words.get(0).equals("_Pragma") || words.get(0).equals("__pragma")) {
      return MacroShape.STATEMENT;
    }
    if (isAttribute(words)) {
      return MacroShape.ATTRIBUTE;
    }
    if (isTypeText(words, parameters)) {
      return MacroShape.TYPE;
    }
    String last = words.get(words.size() - 1);
    if (last.equals(",")) {
      return MacroShape.INITIALIZER;
    }
    return STATEMENT_WORD.contains(words.get(0)) ? statement(words, last) : other(words, last);
  }

  private static MacroShape statement(List<String> words, String last) {
    if (last.equals(";") || last.equals("}")) {
      return MacroShape.STATEMENT;
    }
    boolean head = Set.of("for", "if", "while", "switch").contains(words.get(0));
    if (head && words.size() > 1 && closing(words, 1) == words.size() - 1) {
      return MacroShape.BLOCK_HEAD;
    }
    if (last.equals("else")
        || (head && last.equals(")") && words.get(0).equals("for") && !words.contains(";"))) {
      return MacroShape.BLOCK_HEAD;
    }
    return MacroShape.DO_WHILE;
  }

  private MacroShape other(List<String> words, String last) {
    String first = words.get(0);
    if (first.equals("{")) {
      return words.contains(";") || words.size() == 2
          ? MacroShape.STATEMENT
          : MacroShape.EXPRESSION;
    }
    if (first.equals("else")) {
      return last.equals(";") || last.equals("}") ? MacroShape.STATEMENT : MacroShape.BLOCK_HEAD;
    }
    if (last.equals("}") && !words.contains(";")) {
      return MacroShape.EXPRESSION; // a compound literal
    }
    if (last.equals(";") || last.equals("}")) {
      return declares(words) ? membersOrDeclaration(words) : MacroShape.STATEMENT;
    }
    if (BINARY_ONLY.contains(first)
        || (words.size() == 1 && !isOperand(first))
        || isFactor(words)
        || isCast(words)) {
      return MacroShape.OTHER;
    }
    if (STORAGE.contains(first) || (words.size() > 2 && BUILTIN.contains(first))) {
      return MacroShape.DECLARATION;
    }
    // PyDoc_STRVAR: a declaration up to its initialiser.
    MacroDefinition head = lookup.apply(first);
    if (head != null && head.shape() == MacroShape.DECLARATION && hasTopLevel(words, "=")) {
      return MacroShape.DECLARATION;
    }
    return hasTopLevel(words, ";") ? MacroShape.DO_WHILE : MacroShape.EXPRESSION;
  }

  /** {@code * 1024} and {@code *(1 << 10)}: nobody means a prefix operator by that. */
  private static boolean isFactor(List<String> words) {
    String first = words.get(0);
    return (first.equals("*") || first.equals("&"))
        && words.stream()
            .skip(1)
            .filter(w -> !w.equals("("))
            .limit(1)
            .anyMatch(w -> Character.isDigit(w.charAt(0)));
  }

  /** {@code (T *)}: a cast without what it converts. */
  private boolean isCast(List<String> words) {
    int last = words.size() - 1;
    return words.size() > 3
        && words.get(last - 1).equals("*")
        && closing(words, 0) == last
        && isTypeText(words.subList(1, last), List.of());
  }

  private boolean declares(List<String> words) {
    String first = words.get(0);
    return STORAGE.contains(first)
        || BUILTIN.contains(first)
        || first.equals("typedef")
        || isType.test(first)
        || (words.size() > 2 && Words.isName(first) && Words.isName(words.get(1)));
  }

  private static MacroShape membersOrDeclaration(List<String> words) {
    boolean plain =
        !words.contains("=")
            && !words.contains("(")
            && !words.contains("{")
            && !words.contains("static")
            && !words.contains("extern")
            && !words.contains("typedef");
    return plain ? MacroShape.MEMBERS : MacroShape.DECLARATION;
  }

  private @Nullable MacroShape alias(List<String> words) {
    String first = words.get(0);
    MacroDefinition target = Words.isName(first) ? lookup.apply(first) : null;
    if (target == null) {
      return null;
    }
    boolean whole =
        words.size() == 1
            || (target.isFunctionLike()
                && words.size() > 2
                && closing(words, 1) == words.size() - 1);
    if (whole) {
      return target.shape();
    }
    return target.shape() == MacroShape.MEMBERS && words.get(words.size() - 1).equals(";")
        ? MacroShape.MEMBERS
        : null;
  }

  private boolean isAttribute(List<String> words) {
    int i = 0;
    while (i < words.size()) {
      i = afterAttribute(words, i);
      if (i < 0) {
        return false;
      }
    }
    return true;
  }

  /** The index after the attribute word at {@code i}, or -1 if there is none. */
  private int afterAttribute(List<String> words, int i) {
    String word = words.get(i);
    if (STORAGE.contains(word)) {
      return i + 1;
    }
    MacroDefinition macro = Words.isName(word) ? lookup.apply(word) : null;
    boolean attribute =
        macro != null
            && (macro.shape() == MacroShape.ATTRIBUTE || macro.shape() == MacroShape.EMPTY);
    boolean call = i + 1 < words.size() && words.get(i + 1).equals("(");
    if (ATTRIBUTE_CALL.contains(word) || (attribute && call)) {
      return call ? closing(words, i + 1) + 1 : i + 1;
    }
    return attribute ? i + 1 : -1;
  }

  /** Attributes, then words of a type (a parameter may be one), then stars. */
  private boolean isTypeText(List<String> words, @Nullable List<String> parameters) {
    boolean type = false;
    int i = 0;
    while (i < words.size()) {
      String word = words.get(i);
      int after = afterAttribute(words, i);
      if (after > 0) {
        i = after;
      } else if (BUILTIN.contains(word) || isType.test(word) || isTypeMacro(word)) {
        type = true;
        i++;
      } else if (word.equals("*") && type) {
        i++;
      } else if (i > 0 && words.get(i - 1).matches("struct|union|enum") && Words.isName(word)) {
        i++;
      } else if (parameters != null && parameters.contains(word) && words.size() > 1 && !type) {
        type = true;
        i++;
      } else {
        return false;
      }
    }
    return type;
  }

  private boolean isTypeMacro(String word) {
    MacroDefinition macro = Words.isName(word) ? lookup.apply(word) : null;
    return macro != null && macro.shape() == MacroShape.TYPE && !macro.isFunctionLike();
  }

  private static boolean isOperand(String word) {
    char c = word.charAt(0);
    return Words.isName(word) || Character.isDigit(c) || c == '"' || c == '\'' || c == '.';
  }

  private static int balance(List<String> words) {
    int balance = 0;
    int lowest = 0;
    for (String word : words) {
      if (word.equals("{") || word.equals("(")) {
        balance++;
      } else if (word.equals("}") || word.equals(")")) {
        lowest = Math.min(lowest, --balance);
      }
    }
    return lowest < 0 && balance == 0 ? -1 : balance;
  }

  private static boolean hasTopLevel(List<String> words, String wanted) {
    int depth = 0;
    for (String word : words) {
      if (word.equals("(") || word.equals("{")) {
        depth++;
      } else if (word.equals(")") || word.equals("}")) {
        depth--;
      } else if (depth == 0 && word.equals(wanted)) {
        return true;
      }
    }
    return false;
  }

  /** The index of the parenthesis that closes the one at {@code open}; -1 if that is none. */
  private static int closing(List<String> words, int open) {
    if (!words.get(open).equals("(")) {
      return -1;
    }
    int depth = 0;
    for (int i = open; i < words.size(); i++) {
      if (words.get(i).equals("(")) {
        depth++;
      } else if (words.get(i).equals(")") && --depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
