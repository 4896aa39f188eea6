package org.hpyport.syntax.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hpyport.preprocess.KnownNames;
import org.hpyport.source.SourceFile;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.Lexer;
import org.hpyport.syntax.TokenKind;
import org.hpyport.syntax.TokenList;
import org.hpyport.syntax.classify.KeywordClasses;
import org.hpyport.syntax.classify.View;
import org.jspecify.annotations.Nullable;

/**
 * Templated C: {@code @name@} is a part of words, and a word of its own where it stands alone; one
 * that stands for operators is read as the first of them.
 */
public final class TemplateLowering {
  /** Operators that go together with a {@code =} after them. */
  private static final Set<String> JOINING =
      Set.of("+", "-", "*", "/", "%", "&", "|", "^", "<<", ">>", "<", ">", "!", "=");

  private final View view;
  private final RepeatBlocks blocks;
  private final Set<String> types = new TreeSet<>();
  private final List<LoweredToken> out = new ArrayList<>();

  private TemplateLowering(View view, RepeatBlocks blocks) {
    this.view = view;
    this.blocks = blocks;
  }

  /** Whether a file is a template by its name. */
  public static boolean isTemplate(SourceFile file) {
    return String.valueOf(file.path().getFileName()).endsWith(".src");
  }

  /** The tokens with values in the places of names that are no words. */
  public static Lowered lower(View view) {
    TokenList tokens = view.tokens();
    TemplateLowering lowering = new TemplateLowering(view, RepeatBlocks.of(tokens.file().text()));
    for (int i = 0; i < view.size(); i++) {
      i = lowering.token(i);
    }
    return new Lowered(lowering.out, lowering.types);
  }

  /** Takes the token at {@code i}; gives the last one it took. */
  private int token(int i) {
    String value = value(i);
    TokenList parts = value == null ? null : lex(value);
    if (value == null || parts == null || isWord(parts)) {
      if (value != null && isType(value)) {
        types.add(view.text(i));
      }
      out.add(LoweredToken.of(view.tokens(), view.token(i)));
      return i;
    }
    boolean joins = view.is(i + 1, "=") && JOINING.contains(value);
    int token = view.token(i);
    if (joins) {
      out.add(
          new LoweredToken(
              TokenKind.PUNCTUATOR, value + "=", false, token, view.token(i + 1), true));
      return i + 1;
    }
    for (int k = 0; k < parts.size() - 1; k++) {
      boolean first = k == 0 && view.startsLine(i);
      out.add(new LoweredToken(parts.kind(k), parts.text(k), first, token, token, true));
    }
    return i;
  }

  private @Nullable String value(int i) {
    String word = view.text(i);
    boolean name =
        view.isWord(i)
            && word.length() > 2
            && word.charAt(0) == '@'
            && word.indexOf('@', 1) == word.length() - 1;
    int offset = view.tokens().start(view.token(i));
    return name ? blocks.first(word.substring(1, word.length() - 1), offset) : null;
  }

  private static TokenList lex(String value) {
    SourceFile text = SourceFile.ofText("value", value);
    return Lexer.lexDirective(text, new TextRange(0, value.length()));
  }

  /** Whether the value is words or a constant, for which the name itself can stand. */
  private static boolean isWord(TokenList parts) {
    for (int i = 0; i < parts.size() - 1; i++) {
      if (parts.kind(i) == TokenKind.PUNCTUATOR || parts.kind(i) == TokenKind.UNKNOWN) {
        return false;
      }
    }
    return true;
  }

  private static boolean isType(String value) {
    String first = value.split("\\s", 2)[0];
    return KnownNames.instance().isType(first)
        || KeywordClasses.isKeyword(first)
        || first.endsWith("_t");
  }
}
