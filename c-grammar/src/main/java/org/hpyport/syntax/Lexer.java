package org.hpyport.syntax;

import java.util.Arrays;
import java.util.Set;
import org.hpyport.source.SourceFile;
import org.hpyport.source.TextRange;

/**
 * Cuts a file into tokens (C11 section 6.4). Works on bytes and accepts any input: what starts no
 * token becomes {@link TokenKind#UNKNOWN}, what is not terminated ends with its line or with the
 * file.
 *
 * <p>A directive is one token up to the end of its logical line. A backslash outside a directive is
 * blank.
 */
public final class Lexer {
  private static final Set<String> LITERAL_PREFIXES = Set.of("L", "u", "U", "u8");
  private static final Set<String> RAW_PREFIXES = Set.of("R", "LR", "uR", "UR", "u8R");
  private static final String[] LONG_PUNCTUATORS = {
    "%:%:", "...", "<<=", ">>=", "->*", "->", "++", "--", "<<", ">>", "<=", ">=", "==", "!=", "&&",
    "||", "*=", "/=", "%=", "+=", "-=", "&=", "^=", "|=", "##", "::", "<:", ":>", "<%", "%>"
  };

  /** U+FEFF in UTF-8, one char a byte: compilers pass over it at the start of a file. */
  private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

  private static final String[] NONE = {};
  private static final String[][] LONG_BY_FIRST = byFirst(LONG_PUNCTUATORS);
  private static final String[] ONE_CHARACTER = oneCharacter();

  private final String text;
  private final TokenBuffer out;
  private final WordTable words;
  private final int offset;
  private final boolean directives;
  private int at;
  private boolean startsLine = true;

  private Lexer(SourceFile file, TextRange range, boolean directives) {
    this.text = file.text(range);
    this.offset = range.start();
    this.directives = directives;
    this.out = new TokenBuffer(file, text.length());
    this.words = new WordTable(text);
  }

  /** All tokens of {@code file}; the last one is {@link TokenKind#END}. */
  public static TokenList lex(SourceFile file) {
    return run(new Lexer(file, new TextRange(0, file.text().length()), true));
  }

  /**
   * The tokens inside a directive, at their places in the file; {@code #} and {@code ##} are
   * punctuators. A token after a splice starts a line.
   *
   * @param range the whole directive or a part of it
   */
  public static TokenList lexDirective(SourceFile file, TextRange range) {
    return run(new Lexer(file, range, false));
  }

  private static TokenList run(Lexer lexer) {
    lexer.run();
    return lexer.out.toList();
  }

  private void run() {
    if (text.startsWith(BYTE_ORDER_MARK)) {
      at = BYTE_ORDER_MARK.length();
    }
    skipTrivia();
    while (at < text.length()) {
      token();
      skipTrivia();
    }
    out.add(TokenKind.END, offset + at, offset + at, startsLine, "");
  }

  private void skipTrivia() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\n' || c == '\r') {
        startsLine = true;
        at++;
      } else if (c == ' ' || c == '\t' || c == '\f' || c == '\u000b') {
        at++;
      } else if (c == '\\') {
        at++;
      } else if (c == '/' && peek(1) == '*') {
        blockComment();
      } else if (c == '/' && peek(1) == '/') {
        at = endOfLogicalLine(text, at);
      } else {
        return;
      }
    }
  }

  private void blockComment() {
    int end = text.indexOf("*/", at + 2);
    at = end < 0 ? text.length() : end + 2;
  }

  private char peek(int ahead) {
    return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
  }

  private void token() {
    char c = text.charAt(at);
    int start = at;
    if (directives && startsLine && (c == '#' || (c == '%' && peek(1) == ':'))) {
      at = endOfDirective();
      emit(TokenKind.DIRECTIVE, start, text.substring(start, at));
    } else if (isWordStart(c)) {
      word(start);
    } else if (isDigit(c) || (c == '.' && isDigit(peek(1)))) {
      number(start);
    } else if (c == '"' || c == '\'') {
      literal(start, start);
    } else {
      punctuator(start);
    }
  }

  private void word(int start) {
    while (at < text.length() && (isWordStart(text.charAt(at)) || isDigit(text.charAt(at)))) {
      at++;
    }
    WordTable.Entry word = words.find(start, at);
    int raw = peek(0) == '"' && word.text().endsWith("R") ? endOfRawLiteral(word.text()) : -1;
    if (raw > 0) {
      at = raw;
      emit(TokenKind.STRING, start, text.substring(start, at));
    } else if ((peek(0) == '"' || peek(0) == '\'') && LITERAL_PREFIXES.contains(word.text())) {
      literal(start, at);
    } else {
      emit(word.kind(), start, word.text());
    }
  }

  /**
   * The end of a raw string literal of C++ whose quote stands here: after the delimiter between
   * quote and parenthesis stands again; -1 if there is none.
   */
  private int endOfRawLiteral(String prefix) {
    int open = at + 1;
    while (open < text.length()
        && open - at <= 17
        && " ()\\\"\n\r\t".indexOf(text.charAt(open)) < 0) {
      open++;
    }
    if (!RAW_PREFIXES.contains(prefix) || open >= text.length() || text.charAt(open) != '(') {
      return -1;
    }
    String close = ")" + text.substring(at + 1, open) + "\"";
    int end = text.indexOf(close, open);
    return end < 0 ? -1 : end + close.length();
  }

  private void number(int start) {
    at++;
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean exponent = (c == '+' || c == '-') && "eEpP".indexOf(text.charAt(at - 1)) >= 0;
      // In a hexadecimal integer e is a digit, so 0xe+1 is a sum: only p starts an exponent there.
      if (exponent && hexadecimal(start) && "eE".indexOf(text.charAt(at - 1)) >= 0) {
        exponent = false;
      }
      if (!exponent && !isWordStart(c) && !isDigit(c) && c != '.') {
        break;
      }
      at++;
    }
    emit(TokenKind.NUMBER, start, text.substring(start, at));
  }

  private boolean hexadecimal(int start) {
    return text.charAt(start) == '0'
        && start + 1 < text.length()
        && (text.charAt(start + 1) == 'x' || text.charAt(start + 1) == 'X');
  }

  /** A string or character constant whose quote stands at {@code quote}. */
  private void literal(int start, int quote) {
    char delimiter = text.charAt(quote);
    at = endOfLiteral(text, quote);
    TokenKind kind = delimiter == '"' ? TokenKind.STRING : TokenKind.CHARACTER;
    emit(kind, start, text.substring(start, at));
  }

  /**
   * The offset after the literal whose quote stands at {@code quote}; ends with the line at latest.
   */
  static int endOfLiteral(String text, int quote) {
    char delimiter = text.charAt(quote);
    int i = quote + 1;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        i += text.startsWith("\r\n", i + 1) ? 3 : 2;
      } else if (c == delimiter) {
        return i + 1;
      } else if (c == '\n' || c == '\r') {
        return i;
      } else {
        i++;
      }
    }
    return Math.min(i, text.length());
  }

  private void punctuator(int start) {
    char first = text.charAt(start);
    boolean mayBeLong = first < LONG_BY_FIRST.length && "=&|<>+-.#:%*".indexOf(peek(1)) >= 0;
    for (String candidate : mayBeLong ? LONG_BY_FIRST[first] : NONE) {
      if (text.startsWith(candidate, at)) {
        at += candidate.length();
        emit(TokenKind.PUNCTUATOR, start, candidate);
        return;
      }
    }
    at++;
    String one = single(first);
    boolean known = "{}[]()<>;:,.?~!%^&*-+=|/#".indexOf(one.charAt(0)) >= 0;
    emit(known ? TokenKind.PUNCTUATOR : TokenKind.UNKNOWN, start, one);
  }

  /**
   * The end of the directive at {@code at}: its logical line, comments that span lines included.
   */
  private int endOfDirective() {
    int i = at;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\\' && isLineEnd(i + 1)) {
        i += text.startsWith("\r\n", i + 1) ? 3 : 2;
      } else if (c == '\n' || c == '\r') {
        break;
      } else if (c == '"' || (c == '\'' && !inPlainText(i))) {
        i = endOfLiteral(text, i);
      } else if (text.startsWith("/*", i)) {
        int end = text.indexOf("*/", i + 2);
        i = end < 0 ? text.length() : end + 2;
      } else if (text.startsWith("//", i)) {
        i = endOfLogicalLine(text, i);
        break;
      } else {
        i++;
      }
    }
    while (i > at && (text.charAt(i - 1) == ' ' || text.charAt(i - 1) == '\t')) {
      i--;
    }
    return i;
  }

  /** An apostrophe between letters, as in {@code #error don't}, opens no constant. */
  private boolean inPlainText(int quote) {
    return quote > 0 && Character.isLetterOrDigit(text.charAt(quote - 1));
  }

  private boolean isLineEnd(int i) {
    return i < text.length() && (text.charAt(i) == '\n' || text.charAt(i) == '\r');
  }

  /** The offset of the line terminator that ends the logical line holding {@code from}. */
  static int endOfLogicalLine(String text, int from) {
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length() && "\r\n".indexOf(text.charAt(i + 1)) >= 0) {
        i += text.startsWith("\r\n", i + 1) ? 3 : 2;
      } else if (c == '\n' || c == '\r') {
        return i;
      } else {
        i++;
      }
    }
    return Math.min(i, text.length());
  }

  private void emit(TokenKind kind, int start, String word) {
    out.add(kind, offset + start, offset + at, startsLine, word);
    startsLine = false;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /**
   * Letters, {@code _}, {@code $}, {@code @} of template languages, and every byte beyond ASCII.
   */
  static boolean isWordStart(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || c == '_'
        || c == '$'
        || c == '@'
        || c >= 0x80;
  }

  /** The candidates by their first character, in the same order. */
  private static String[][] byFirst(String[] candidates) {
    String[][] byFirst = new String[128][];
    for (int c = 0; c < byFirst.length; c++) {
      int first = c;
      byFirst[c] =
          Arrays.stream(candidates).filter(s -> s.charAt(0) == first).toArray(String[]::new);
    }
    return byFirst;
  }

  private static String[] oneCharacter() {
    String[] strings = new String[128];
    for (int i = 0; i < strings.length; i++) {
      strings[i] = String.valueOf((char) i);
    }
    return strings;
  }

  private static String single(char c) {
    return c < ONE_CHARACTER.length ? ONE_CHARACTER[c] : String.valueOf(c);
  }
}
