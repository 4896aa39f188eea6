package org.hpyport.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hpyport.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexerTest {
  private static final String[] PIECES = {
    "int", "x", " ", "\n", "\r\n", "\r", "\t", "\\", "\\\n", "\"", "'", "/*", "*/", "//", "#",
    "#if x", "%:", "0x1e+2", "1.5e-3", ".5", "...", "->", "<<=", "L", "u8", "é", "\0", "ÿ", "`",
    "@", "$"
  };

  private static TokenList lex(String text) {
    return Lexer.lex(SourceFile.ofText("test.c", text));
  }

  private static List<String> words(String text) {
    TokenList tokens = lex(text);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < tokens.size() - 1; i++) {
      words.add(tokens.kind(i) + " " + tokens.text(i));
    }
    return words;
  }

  @Test
  void everyByteSoupComesBackAsItWas() {
    Random random = new Random(20240607);
    for (int round = 0; round < 3000; round++) {
      StringBuilder soup = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        soup.append(
            random.nextInt(8) == 0
                ? String.valueOf((char) random.nextInt(256))
                : PIECES[random.nextInt(PIECES.length)]);
      }
      String text = soup.toString();
      assertThat(SyntaxPrinter.print(lex(text))).isEqualTo(text);
    }
  }

  @Test
  void tokensAreOrderedAndTheLastIsTheEnd() {
    TokenList tokens = lex("int x; // end");
    for (int i = 1; i < tokens.size(); i++) {
      assertThat(tokens.start(i)).isGreaterThanOrEqualTo(tokens.end(i - 1));
    }
    assertThat(tokens.kind(tokens.size() - 1)).isEqualTo(TokenKind.END);
    assertThat(tokens.start(tokens.size() - 1)).isEqualTo(13);
  }

  @Test
  void aDirectiveIsOneTokenToTheEndOfItsLogicalLine() {
    assertThat(words("#define A(x) \\\n  ((x) /* a\n b */ + 1) // c\nint"))
        .containsExactly("DIRECTIVE #define A(x) \\\n  ((x) /* a\n b */ + 1) // c", "KEYWORD int");
  }

  @Test
  void aHashInsideALineIsNoDirective() {
    assertThat(words("a # b")).containsExactly("IDENTIFIER a", "PUNCTUATOR #", "IDENTIFIER b");
  }

  @Test
  void anApostropheInAnErrorMessageSwallowsNothing() {
    assertThat(words("#error don't\nint")).containsExactly("DIRECTIVE #error don't", "KEYWORD int");
  }

  @Test
  void prefixesBelongToLiterals() {
    assertThat(words("L\"a\" u8\"b\" U'c' R x"))
        .containsExactly(
            "STRING L\"a\"", "STRING u8\"b\"", "CHARACTER U'c'", "IDENTIFIER R", "IDENTIFIER x");
  }

  @Test
  void hexadecimalDigitsAreNoExponents() {
    assertThat(words("0xe+1 1e+1 0x1p-3 1.0f"))
        .containsExactly(
            "NUMBER 0xe",
            "PUNCTUATOR +",
            "NUMBER 1",
            "NUMBER 1e+1",
            "NUMBER 0x1p-3",
            "NUMBER 1.0f");
  }

  @Test
  void aBackslashOutsideADirectiveIsBlank() {
    assertThat(words("a \\\n b")).containsExactly("IDENTIFIER a", "IDENTIFIER b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"abc", "'a", "/* abc", "#if", "\"abc\\", "// x \\"})
  void whatIsNotTerminatedEndsWithTheFile(String text) {
    assertThat(SyntaxPrinter.print(lex(text))).isEqualTo(text);
  }

  @Test
  void anUnterminatedStringEndsWithItsLine() {
    assertThat(words("\"abc\nx")).containsExactly("STRING \"abc", "IDENTIFIER x");
  }

  @Test
  void bytesBeyondAsciiMakeWords() {
    assertThat(words("na\u00c3\u00afve")).containsExactly("IDENTIFIER na\u00c3\u00afve");
  }

  @Test
  void knowsTheFirstTokenOfALine() {
    TokenList tokens = lex("a b\n c /* x\n */ d");
    assertThat(tokens.startsLine(0)).isTrue();
    assertThat(tokens.startsLine(1)).isFalse();
    assertThat(tokens.startsLine(2)).isTrue();
    assertThat(tokens.startsLine(3)).isFalse();
  }
}
