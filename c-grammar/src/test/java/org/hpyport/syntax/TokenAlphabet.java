package org.hpyport.syntax;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hpyport.source.SourceFile;

/**
 * C with one byte for each token, so that a fuzzer that changes bytes changes tokens and spends its
 * time beyond the lexer.
 */
final class TokenAlphabet {
  private static final List<String> TOKENS =
      List.of(
          ("( ) [ ] { } ; , : . -> ? ... * & && || + - / % << >> < > <= >= == != ^ | ~ ! ++ --"
                  + " = += <<= # ## static extern typedef inline const volatile void char int"
                  + " unsigned struct union enum __attribute__ _Alignas typeof sizeof asm"
                  + " __extension__ _Generic _Static_assert if else while do for switch case"
                  + " default goto break continue return not and a b c d f x y T U type_t Py_ssize_t"
                  + " PyObject PyTypeObject PyObject_HEAD PyObject_New Py_INCREF Py_DECREF"
                  + " Py_BEGIN_ALLOW_THREADS Py_END_ALLOW_THREADS Py_RETURN_NONE PyMODINIT_FUNC"
                  + " PyVarObject_HEAD_INIT PyDoc_STRVAR NULL MACRO OTHER(x) 0 1 0x1fUL 1.5e3"
                  + " 'c' \"s\" L\"w\" \\ @ `")
              .split(" "));
  private static final List<String> LINES =
      List.of(
          "\n",
          "\r\n",
          "\n\n",
          "\n#if X\n",
          "\n#if 0\n",
          "\n#ifdef Y\n",
          "\n#ifndef Y\n",
          "\n#elif Z > 1\n",
          "\n#else\n",
          "\n#endif\n",
          "\n#define MACRO x\n",
          "\n#define MACRO {\n",
          "\n#define MACRO }\n",
          "\n#define MACRO if (x)\n",
          "\n#define MACRO(a) a ## b;\n",
          "\n#define OTHER(a) MACRO(a)\n",
          "\n#define x MACRO\n",
          "\n#undef MACRO\n",
          "\n#include \"none.h\"\n",
          "/* comment */",
          "extern \"C\" {");
  private static final List<String> ALL =
      Stream.concat(TOKENS.stream(), LINES.stream()).toList();
  private static final Map<String, Integer> INDEX = index();

  private TokenAlphabet() {}

  private static Map<String, Integer> index() {
    Map<String, Integer> index = new HashMap<>();
    for (int i = 0; i < ALL.size(); i++) {
      index.putIfAbsent(ALL.get(i).strip(), i);
    }
    return index;
  }

  /** The text that {@code input} stands for. */
  static String decode(byte[] input) {
    return IntStream.range(0, input.length)
        .mapToObj(i -> ALL.get(Byte.toUnsignedInt(input[i]) % ALL.size()))
        .collect(Collectors.joining(" "));
  }

  /** The bytes of a text like this one: what has no byte of its own is replaced with its like. */
  static byte[] encode(byte[] c) {
    TokenList tokens = Lexer.lex(SourceFile.ofText("a.c", new String(c, ISO_8859_1)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < tokens.size() - 1; i++) {
      if (tokens.startsLine(i)) {
        out.write(TOKENS.size());
      }
      out.write(INDEX.getOrDefault(tokens.text(i), like(tokens, i)));
    }
    return out.toByteArray();
  }

  private static int like(TokenList tokens, int i) {
    String text = tokens.text(i);
    List<String> choices =
        switch (tokens.kind(i)) {
          case IDENTIFIER -> List.of("a", "b", "c", "d", "f", "x", "y", "T");
          case NUMBER -> List.of("0", "1");
          case STRING -> List.of("\"s\"");
          case CHARACTER -> List.of("'c'");
          case DIRECTIVE -> directives(text);
          default -> List.of("int", "+");
        };
    String choice = choices.get(Math.floorMod(text.hashCode(), choices.size()));
    return INDEX.getOrDefault(choice, 0);
  }

  private static List<String> directives(String text) {
    String word = text.replaceAll("(?s)#\\s*(\\w*).*", "#$1");
    List<String> same = LINES.stream().map(String::strip).filter(l -> l.startsWith(word)).toList();
    return same.isEmpty() ? List.of("#undef MACRO") : same;
  }
}
