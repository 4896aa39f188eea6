package org.hpyport.syntax.lower;

import org.hpyport.syntax.TokenKind;
import org.hpyport.syntax.TokenList;

/**
 * A token that the grammar is to see, and the tokens of the file that it stands for.
 *
 * @param kind its kind
 * @param text its text, which the file need not have
 * @param startsLine whether it counts as the first on a line
 * @param first index of the first token of the file
 * @param last index of the last one; for a token of a macro's body both are those of the use
 * @param locked whether the text stands elsewhere, so that it cannot be edited here
 */
public record LoweredToken(
    TokenKind kind, String text, boolean startsLine, int first, int last, boolean locked) {

  /** The token of the file itself. */
  public static LoweredToken of(TokenList tokens, int token) {
    return new LoweredToken(
        tokens.kind(token), tokens.text(token), tokens.startsLine(token), token, token, false);
  }

  /** A token that only the grammar sees, at the place of one of the file. */
  public static LoweredToken virtual(TokenKind kind, String text, int token) {
    return new LoweredToken(kind, text, false, token, token, true);
  }

  /** The same at the start of a line or inside one. */
  public LoweredToken startingLine(boolean starts) {
    return new LoweredToken(kind, text, starts, first, last, locked);
  }
}
