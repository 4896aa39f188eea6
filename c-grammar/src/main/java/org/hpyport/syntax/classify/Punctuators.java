package org.hpyport.syntax.classify;

import java.util.Map;

/** The grammar's class of each punctuator. */
final class Punctuators {
  private static final Map<String, TokenClass> CLASSES =
      Map.ofEntries(
          Map.entry("(", TokenClass.LPAREN),
          Map.entry(")", TokenClass.RPAREN),
          Map.entry("[", TokenClass.LBRACK),
          Map.entry("]", TokenClass.RBRACK),
          Map.entry("{", TokenClass.LBRACE),
          Map.entry("}", TokenClass.RBRACE),
          Map.entry(";", TokenClass.SEMI),
          Map.entry(",", TokenClass.COMMA),
          Map.entry(":", TokenClass.COLON),
          Map.entry(".", TokenClass.DOT),
          Map.entry("->", TokenClass.ARROW),
          Map.entry("?", TokenClass.QUESTION),
          Map.entry("...", TokenClass.ELLIPSIS),
          Map.entry("*", TokenClass.STAR),
          Map.entry("&", TokenClass.AMP),
          Map.entry("&&", TokenClass.AND),
          Map.entry("||", TokenClass.OR),
          Map.entry("+", TokenClass.SIGN),
          Map.entry("-", TokenClass.SIGN),
          Map.entry("/", TokenClass.DIVIDE),
          Map.entry("%", TokenClass.DIVIDE),
          Map.entry("<<", TokenClass.SHIFT),
          Map.entry(">>", TokenClass.SHIFT),
          Map.entry("<", TokenClass.RELATION),
          Map.entry(">", TokenClass.RELATION),
          Map.entry("<=", TokenClass.RELATION),
          Map.entry(">=", TokenClass.RELATION),
          Map.entry("==", TokenClass.EQUALITY),
          Map.entry("!=", TokenClass.EQUALITY),
          Map.entry("^", TokenClass.CARET),
          Map.entry("|", TokenClass.BAR),
          Map.entry("~", TokenClass.NOT),
          Map.entry("!", TokenClass.NOT),
          Map.entry("++", TokenClass.STEP),
          Map.entry("--", TokenClass.STEP),
          Map.entry("=", TokenClass.ASSIGN),
          Map.entry("*=", TokenClass.COMPOUND_ASSIGN),
          Map.entry("/=", TokenClass.COMPOUND_ASSIGN),
          Map.entry("%=", TokenClass.COMPOUND_ASSIGN),
          Map.entry("+=", TokenClass.COMPOUND_ASSIGN),
          Map.entry("-=", TokenClass.COMPOUND_ASSIGN),
          Map.entry("<<=", TokenClass.COMPOUND_ASSIGN),
          Map.entry(">>=", TokenClass.COMPOUND_ASSIGN),
          Map.entry("&=", TokenClass.COMPOUND_ASSIGN),
          Map.entry("^=", TokenClass.COMPOUND_ASSIGN),
          Map.entry("|=", TokenClass.COMPOUND_ASSIGN));

  private Punctuators() {}

  static TokenClass of(String text) {
    return CLASSES.getOrDefault(text, TokenClass.UNKNOWN);
  }
}
