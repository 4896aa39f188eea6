package org.hpyport.syntax.classify;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Classifies tokens that are only a piece of a file. The grammar knows whole external declarations,
 * so the piece is put into the smallest one that has a place for it; what is put around has no
 * text.
 */
public final class FragmentClassifier {
  /** What a piece is tried as. */
  public enum Kind {
    /** Between {@code f { return} and {@code ; }}. */
    EXPRESSION,
    /** Between {@code f { return sizeof (} and {@code ); }}. */
    TYPE,
    /** Between {@code f {} and {@code }}. */
    STATEMENTS,
    /** Between {@code x = {} and {@code };}. */
    INITIALIZERS,
    /** Between {@code struct {} and {@code };}. */
    MEMBERS,
    /** Between {@code int x (} and {@code );}. */
    PARAMETERS
  }

  private final View view;
  private final Parts parts;
  private final List<ClassifiedToken> out = new ArrayList<>();

  public FragmentClassifier(View view, Vocabulary vocabulary) {
    this.view = view;
    this.parts = new Parts(view, new Names(vocabulary));
  }

  /** Whether the tokens can be nothing but a type, as far as the words are known. */
  public boolean isCertainType() {
    return view.size() > 0
        && parts.typeShape.of(0, view.size()) == TypeShape.Verdict.CERTAIN
        && !view.is(0, "(");
  }

  /** Whether the first word is a type and declares something: no expression begins so. */
  public boolean startsWithType() {
    return view.isWord(0)
        && parts.names.isType(view.text(0))
        && (view.isWord(1) || view.is(1, "*") || KeywordClasses.isQualifier(view.text(1)));
  }

  /** Whether every bracket has its partner. */
  public boolean isBalanced() {
    for (int i = 0; i < view.size(); i++) {
      String text = view.text(i);
      boolean bracket = text.length() == 1 && "()[]{}".contains(text);
      if (bracket && view.match(i) < 0) {
        return false;
      }
    }
    return true;
  }

  /** The declaration around the piece; {@code null} if the piece is too deep to be walked. */
  public @Nullable List<ClassifiedToken> classify(Kind kind) {
    int size = view.size();
    if (view.isTooDeep(0, size, 0, StatementClassifier.MAX_DEPTH)) {
      return null;
    }
    parts.names.push();
    switch (kind) {
      case EXPRESSION -> {
        body(TokenClass.RETURN);
        parts.expressions.expression(0, size);
        take();
        add(TokenClass.SEMI, TokenClass.RBRACE);
      }
      case TYPE -> {
        body(TokenClass.RETURN, TokenClass.SIZEOF_TYPE, TokenClass.LPAREN);
        parts.declarators.typeName(0, size);
        take();
        add(TokenClass.RPAREN, TokenClass.SEMI, TokenClass.RBRACE);
      }
      case STATEMENTS -> {
        body();
        for (int i = 0; i < size; ) {
          i = parts.statements.statement(i, size);
        }
        take();
        add(TokenClass.RBRACE);
      }
      case INITIALIZERS -> {
        add(TokenClass.HEADLESS, TokenClass.ID, TokenClass.ASSIGN, TokenClass.LBRACE);
        parts.initializers.items(0, size);
        take();
        add(TokenClass.RBRACE, TokenClass.SEMI);
      }
      case MEMBERS -> {
        add(TokenClass.STRUCT, TokenClass.LBRACE);
        parts.members.members(0, size);
        take();
        add(TokenClass.RBRACE, TokenClass.SEMI);
      }
      case PARAMETERS -> {
        add(TokenClass.BUILTIN, TokenClass.ID, TokenClass.LPAREN_PARAMETERS);
        parts.declarators.parameters(0, size);
        take();
        add(TokenClass.RPAREN, TokenClass.SEMI);
      }
    }
    parts.names.pop();
    return out;
  }

  private void body(TokenClass... types) {
    add(TokenClass.FUNCTION, TokenClass.FUNCTION_MACRO, TokenClass.LBRACE);
    add(types);
  }

  private void add(TokenClass... types) {
    int token = out.isEmpty() ? view.token(0) : view.token(view.size() - 1);
    for (TokenClass type : types) {
      out.add(new ClassifiedToken(type, token, token));
    }
  }

  private void take() {
    out.addAll(parts.out.tokens());
  }
}
