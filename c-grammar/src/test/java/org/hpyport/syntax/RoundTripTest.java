package org.hpyport.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.hpyport.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever bytes a file has, tokens and the gaps between them are those bytes. */
class RoundTripTest {
  private static final String CODE =
      "#include <Python.h>\n"
          + "#define ADD(a, b) \\\n  ((a) + /* two\n lines */ (b))\n"
          + "static int f(int x) // comment\n"
          + "{\n"
          + "#if X \\\n && Y\n"
          + "  return ADD(x, 1);\n"
          + "#else\n"
          + "  return x ? 'a' : \"b\\\"c\"[0];\n"
          + "#endif\n"
          + "}\n";

  static List<byte[]> oddFiles() {
    return List.of(
        bytes(""),
        bytes(CODE),
        bytes(CODE.replace("\n", "\r\n")),
        bytes(CODE.replace("\n", "\r")),
        bytes(CODE.replaceFirst("\n", "\r\n")), // mixed
        bytes(CODE.strip()), // no newline at the end
        bytes(CODE + "#endif"),
        bytes(CODE + "#define LAST \\"),
        bytes(CODE + "// open \\"),
        bytes(CODE + "/* open"),
        bytes(CODE + "\"open"),
        bytes(CODE + "'"),
        bytes(CODE + "\\"),
        bytes("\u00ef\u00bb\u00bf" + CODE), // byte order mark
        bytes("\u00ff\u00fei\0n\0t\0 \0x\0;\0"), // UTF-16
        bytes(CODE.replace("comment", "caf\u00e9 \u0080\u00ff")), // Latin-1
        bytes(CODE.replace("\"b", "\"\u00e9\u00c3")),
        bytes("int \u00e9t\u00e9 = 1;\n"),
        bytes("int a\0b;\n\0\0"),
        bytes("in\\\nt x\\\r\ny = 1\\\n2;\n"), // splices in words and numbers
        bytes("#def\\\nine X 1\\\r\n2\n#\\\ninclude \"a\\\n.h\"\nint x;\n"),
        bytes("x = a +\\\n= b; /\\\n* no comment *\\\n/ y;\n"),
        bytes("char *s = \"a\\\nb\\\r\nc\";\n"),
        bytes("?" + "?=define X\n?" + "?/\nint x;\n"), // trigraphs
        bytes("\f\u000b\t int\u001a x;\u001a"),
        bytes("\n\r\n\r\r\n\n\r"),
        bytes("%:define X <: :> <% %>\n"),
        bytes("#\n#if\n#else\n#else\n#endif\n#endif\n"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void check(Path path, byte[] content) throws IOException {
    Files.write(path, content);
    SyntaxTree tree = Trees.parse(SourceFile.read(path, "a.c"));
    assertThat(SyntaxPrinter.print(tree).getBytes(StandardCharsets.ISO_8859_1)).isEqualTo(content);
    int end = 0;
    for (int i = 0; i < tree.tokens().size(); i++) {
      assertThat(tree.tokens().start(i)).isGreaterThanOrEqualTo(end);
      end = tree.tokens().end(i);
    }
    assertThat(end).isEqualTo(content.length);
    tree.root()
        .walk(node -> assertThat(tree.range(node).end()).isLessThanOrEqualTo(content.length));
  }

  @ParameterizedTest
  @MethodSource("oddFiles")
  void oddFilesComeBack(byte[] content, @TempDir Path temp) throws IOException {
    check(temp.resolve("a.c"), content);
  }

  @Test
  void everyBeginningOfAFileComesBack(@TempDir Path temp) throws IOException {
    byte[] content = bytes(CODE.replace("\n}", "\r\n}"));
    for (int length = 0; length < content.length; length++) {
      check(temp.resolve("a.c"), java.util.Arrays.copyOf(content, length));
    }
  }

  @Test
  void changedBytesComeBack(@TempDir Path temp) throws IOException {
    Random random = new Random(11);
    for (int round = 0; round < 300; round++) {
      byte[] content = bytes(CODE);
      for (int i = 0; i < 4; i++) {
        content[random.nextInt(content.length)] = (byte) random.nextInt(256);
      }
      check(temp.resolve("a.c"), content);
    }
  }

  @Test
  void theTerminatorOfLinesDoesNotChangeTheTree() {
    String unix = SyntaxDump.dump(Trees.parse(SourceFile.ofText("a.c", CODE)));
    assertThat(unix).contains("FunctionDefinition");
    for (String terminator : List.of("\r\n", "\r")) {
      String text = CODE.replace("\n", terminator);
      assertThat(SyntaxDump.dump(Trees.parse(SourceFile.ofText("a.c", text)))).isEqualTo(unix);
    }
  }

  @Test
  void aByteOrderMarkIsNoToken() {
    SyntaxTree tree = Trees.parse(SourceFile.ofText("a.c", "\u00ef\u00bb\u00bf" + CODE));
    assertThat(tree.opaque()).isEmpty();
    assertThat(tree.directives().get(0).kind()).isEqualTo("include");
  }
}
