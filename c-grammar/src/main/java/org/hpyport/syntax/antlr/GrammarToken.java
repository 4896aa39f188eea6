package org.hpyport.syntax.antlr;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.jspecify.annotations.Nullable;

/**
 * A token for the generated parser and no more than that: the runtime's own carries text, lines and
 * channels, which nobody asks for here.
 *
 * @param type the grammar's token type
 * @param index its position among the tokens parsed
 * @param first index in the file's token list of the first token it stands for
 * @param last index of the last
 */
record GrammarToken(int type, int index, int first, int last) implements Token {
  @Override
  public int getType() {
    return type;
  }

  @Override
  public int getTokenIndex() {
    return index;
  }

  @Override
  public int getStartIndex() {
    return first;
  }

  @Override
  public int getStopIndex() {
    return last;
  }

  @Override
  public String getText() {
    return "";
  }

  @Override
  public int getLine() {
    return 0;
  }

  @Override
  public int getCharPositionInLine() {
    return 0;
  }

  @Override
  public int getChannel() {
    return DEFAULT_CHANNEL;
  }

  @Override
  public @Nullable TokenSource getTokenSource() {
    return null;
  }

  @Override
  public @Nullable CharStream getInputStream() {
    return null;
  }
}
