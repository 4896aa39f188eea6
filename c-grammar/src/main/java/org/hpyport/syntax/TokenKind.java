package org.hpyport.syntax;

/** The lexical categories of C11 section 6.4, with directives as single tokens. */
public enum TokenKind {
  IDENTIFIER,
  KEYWORD,
  /** A preprocessing number (6.4.8): integers and floating constants. */
  NUMBER,
  CHARACTER,
  STRING,
  PUNCTUATOR,
  /** A whole preprocessor directive, from {@code #} to the end of its logical line. */
  DIRECTIVE,
  /** A byte that starts no token. */
  UNKNOWN,
  /** The empty token at the end of the file. */
  END
}
