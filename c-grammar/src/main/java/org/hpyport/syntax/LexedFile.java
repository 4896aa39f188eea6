package org.hpyport.syntax;

import java.util.ArrayList;
import java.util.List;
import org.hpyport.preprocess.Directive;
import org.hpyport.preprocess.DirectiveReader;
import org.hpyport.preprocess.FileDirectives;
import org.hpyport.source.SourceFile;
import org.hpyport.source.TextRange;

/**
 * A file cut into tokens, with its directives read: all of a file that does not depend on who
 * includes it.
 *
 * @param tokens its tokens
 * @param directives its directives in order
 * @param ranges where each of them stands
 */
record LexedFile(TokenList tokens, List<Directive> directives, List<TextRange> ranges) {
  LexedFile {
    directives = List.copyOf(directives);
    ranges = List.copyOf(ranges);
  }

  /** Lexes {@code file}. */
  static LexedFile of(SourceFile file) {
    TokenList tokens = Lexer.lex(file);
    List<Directive> directives = new ArrayList<>();
    List<TextRange> ranges = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.kind(i) == TokenKind.DIRECTIVE) {
        directives.add(DirectiveReader.read(i, tokens.text(i)));
        ranges.add(tokens.range(i));
      }
    }
    return new LexedFile(tokens, directives, ranges);
  }

  /**
   * The directives as one translation unit meets them: it keeps what it finds out about them, so
   * each has its own.
   */
  FileDirectives fresh() {
    return new FileDirectives(tokens.file(), tokens.size(), directives, ranges);
  }
}
