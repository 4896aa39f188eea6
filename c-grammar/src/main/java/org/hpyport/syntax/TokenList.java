package org.hpyport.syntax;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.hpyport.source.SourceFile;
import org.hpyport.source.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * All tokens of one file in order, in arrays. The text between two tokens is trivia: blanks,
 * comments and line splices. Trivia and tokens in order give exactly the file's bytes.
 *
 * <p>The last token is always {@link TokenKind#END}.
 */
public final class TokenList {
  private final SourceFile file;
  private final TokenKind[] kinds;
  private final int[] starts;
  private final int[] ends;
  private final boolean[] startsLine;
  private final String[] words;

  /** Found when first asked for; two threads that ask at once find the same. */
  private volatile @Nullable Set<String> vocabulary;

  /**
   * Copies the arrays; they must be of equal length and sorted by offset.
   *
   * @param words the text of each token; equal words of identifiers and punctuators share one
   *     string
   */
  public TokenList(
      SourceFile file,
      TokenKind[] kinds,
      int[] starts,
      int[] ends,
      boolean[] startsLine,
      String[] words) {
    this(file, words.clone(), kinds.clone(), starts.clone(), ends.clone(), startsLine.clone());
  }

  private TokenList(
      SourceFile file,
      String[] words,
      TokenKind[] kinds,
      int[] starts,
      int[] ends,
      boolean[] startsLine) {
    this.file = file;
    this.kinds = kinds;
    this.starts = starts;
    this.ends = ends;
    this.startsLine = startsLine;
    this.words = words;
  }

  /** A list over arrays that nobody else holds. */
  static TokenList owning(
      SourceFile file,
      TokenKind[] kinds,
      int[] starts,
      int[] ends,
      boolean[] startsLine,
      String[] words) {
    return new TokenList(file, words, kinds, starts, ends, startsLine);
  }

  public SourceFile file() {
    return file;
  }

  /** The number of tokens, the {@link TokenKind#END} token included. */
  public int size() {
    return kinds.length;
  }

  /** Every word in the file but in comments and literals: identifiers, and words of directives. */
  public Set<String> vocabulary() {
    Set<String> known = vocabulary;
    if (known == null) {
      Set<String> found = new HashSet<>();
      for (int i = 0; i < words.length; i++) {
        if (kinds[i] == TokenKind.IDENTIFIER) {
          found.add(words[i]);
        } else if (kinds[i] == TokenKind.DIRECTIVE) {
          addWords(words[i], found);
        }
      }
      known = Collections.unmodifiableSet(found);
      vocabulary = known;
    }
    return known;
  }

  private static void addWords(String text, Set<String> found) {
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inWord = i < text.length() && isWordPart(text.charAt(i));
      if (inWord && start < 0) {
        start = i;
      } else if (!inWord && start >= 0) {
        found.add(text.substring(start, i));
        start = -1;
      }
    }
  }

  private static boolean isWordPart(char c) {
    return c == '_' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }

  public TokenKind kind(int token) {
    return kinds[token];
  }

  /** Byte offset of the token's first byte. */
  public int start(int token) {
    return starts[token];
  }

  /** Byte offset after the token's last byte. */
  public int end(int token) {
    return ends[token];
  }

  /** Whether the token is the first on its line. */
  public boolean startsLine(int token) {
    return startsLine[token];
  }

  public String text(int token) {
    return words[token];
  }

  public boolean is(int token, String text) {
    return words[token].equals(text);
  }

  public TextRange range(int token) {
    return new TextRange(starts[token], ends[token]);
  }

  public TextRange range(TokenSpan span) {
    return new TextRange(starts[span.first()], ends[span.last()]);
  }

  /** The trivia before the token: everything since the token before it. */
  public TextRange triviaBefore(int token) {
    return new TextRange(token == 0 ? 0 : ends[token - 1], starts[token]);
  }

  /** The token that holds {@code offset}, or else the first one after it. */
  public int at(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    if (found >= 0) {
      return found;
    }
    int before = -found - 2;
    return before >= 0 && offset < ends[before] ? before : before + 1;
  }
}
