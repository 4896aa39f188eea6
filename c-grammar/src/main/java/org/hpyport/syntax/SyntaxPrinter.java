package org.hpyport.syntax;

/** Puts a file together again from its tokens and the trivia between them. */
public final class SyntaxPrinter {
  private SyntaxPrinter() {}

  /** The file's text, one {@code char} a byte, made of nothing but tokens and gaps. */
  public static String print(SyntaxTree tree) {
    return print(tree.tokens());
  }

  /** The text of a token list; a covering token list gives exactly the file's text. */
  public static String print(TokenList tokens) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      text.append(tokens.file().text(tokens.triviaBefore(i)));
      text.append(tokens.text(i));
    }
    return text.toString();
  }
}
