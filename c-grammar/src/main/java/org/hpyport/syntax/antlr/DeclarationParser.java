package org.hpyport.syntax.antlr;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.hpyport.grammar.CDeclarations;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.TokenList;
import org.hpyport.syntax.classify.ClassifiedToken;
import org.hpyport.syntax.classify.TokenClass;
import org.jspecify.annotations.Nullable;

/** Runs the grammar over one external declaration: SLL prediction first, then full LL. */
public final class DeclarationParser {
  private static final int[] TOKEN_TYPES = tokenTypes();

  private final Adapters adapters;
  private final int endToken;
  private final DepthLimitedParser parser;
  private int stoppedAt;

  public DeclarationParser(TokenList tokens) {
    this.adapters = new Adapters(tokens);
    this.endToken = tokens.size() - 1;
    this.parser = new DepthLimitedParser(stream(List.of()));
    parser.removeErrorListeners();
    parser.setErrorHandler(new BailErrorStrategy());
  }

  /**
   * Parses one declaration.
   *
   * @return its node, or {@code null} if it is not of the grammar; {@link #stoppedAt} tells where
   */
  public @Nullable ExternalDeclaration parse(List<ClassifiedToken> tokens) {
    ArrayTokenStream stream = stream(tokens);
    ExternalDeclaration first = attempt(stream, PredictionMode.SLL);
    return first != null ? first : attempt(stream, PredictionMode.LL);
  }

  /** The position in the list parsed last of the token at which parsing failed. */
  public int stoppedAt() {
    return stoppedAt;
  }

  private @Nullable ExternalDeclaration attempt(ArrayTokenStream stream, PredictionMode mode) {
    stream.seek(0);
    parser.restart(stream);
    parser.getInterpreter().setPredictionMode(mode);
    try {
      return adapters.declarations.external(parser.external());
    } catch (ParseCancellationException e) {
      stoppedAt = parser.failedAt(e);
      return null;
    }
  }

  private ArrayTokenStream stream(List<ClassifiedToken> tokens) {
    List<GrammarToken> list = new ArrayList<>(tokens.size() + 1);
    for (ClassifiedToken token : tokens) {
      list.add(
          new GrammarToken(tokenType(token.type()), list.size(), token.first(), token.last()));
    }
    list.add(new GrammarToken(Token.EOF, list.size(), endToken, endToken));
    return new ArrayTokenStream(list);
  }

  private static int tokenType(TokenClass type) {
    int number = TOKEN_TYPES[type.ordinal()];
    if (number == 0) {
      throw new IllegalStateException("the grammar has no token " + type);
    }
    return number;
  }

  /** The grammar's token type of each class, by name; 0 where it has none. */
  private static int[] tokenTypes() {
    int[] types = new int[TokenClass.values().length];
    for (int i = 1; i <= CDeclarations.VOCABULARY.getMaxTokenType(); i++) {
      types[TokenClass.valueOf(CDeclarations.VOCABULARY.getSymbolicName(i)).ordinal()] = i;
    }
    return types;
  }
}
