package org.hpyport.syntax.antlr;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.hpyport.grammar.CDeclarations;

/** The generated parser with a bound on its recursion, so that no input can overflow the stack. */
final class DepthLimitedParser extends CDeclarations {
  private static final int MAX_RULES = 1000;
  private int depth;

  DepthLimitedParser(TokenStream stream) {
    super(stream);
  }

  void restart(TokenStream stream) {
    setTokenStream(stream);
    depth = 0;
  }

  @Override
  public void enterRule(ParserRuleContext context, int state, int ruleIndex) {
    deeper();
    super.enterRule(context, state, ruleIndex);
  }

  @Override
  public void enterRecursionRule(
      ParserRuleContext context, int state, int ruleIndex, int precedence) {
    deeper();
    super.enterRecursionRule(context, state, ruleIndex, precedence);
  }

  @Override
  public void exitRule() {
    depth--;
    super.exitRule();
  }

  @Override
  public void unrollRecursionContexts(ParserRuleContext parent) {
    depth--;
    super.unrollRecursionContexts(parent);
  }

  private void deeper() {
    if (++depth > MAX_RULES) {
      throw new ParseCancellationException("nested too deep");
    }
  }

  /** The position of the token at which parsing gave up. */
  int failedAt(ParseCancellationException e) {
    if (e.getCause() instanceof RecognitionException recognition
        && recognition.getOffendingToken() != null) {
      return recognition.getOffendingToken().getTokenIndex();
    }
    return getCurrentToken().getTokenIndex();
  }
}
