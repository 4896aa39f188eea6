package org.hpyport.syntax.clang;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code clang -E -dD} tells: which lines of the main file reached the compiler, and the names
 * of all macros that were ever defined.
 */
final class Compiled {
  private static final Pattern MARKER = Pattern.compile("# (\\d+) \"(.*)\"[ 1-4]*");
  private static final Pattern DEFINE = Pattern.compile("#define (\\w+)(\\(| *)(.*)");

  /** Macros without a definition (C11 section 6.10.8 and GNU). */
  private static final Set<String> BUILT_IN =
      Set.of("__LINE__", "__FILE__", "__DATE__", "__TIME__", "__TIMESTAMP__", "__COUNTER__");

  private static final int LONGEST_ALIAS = 10;

  private final BitSet lines = new BitSet();
  private final Map<String, String> objectLike = new HashMap<>();
  private final Set<String> functionLike = new HashSet<>();

  private Compiled() {}

  static Compiled read(BufferedReader preprocessed, String main) throws IOException {
    Compiled result = new Compiled();
    boolean inMain = false;
    int number = 0;
    for (String line = preprocessed.readLine(); line != null; line = preprocessed.readLine()) {
      Matcher marker = MARKER.matcher(line);
      if (marker.matches()) {
        number = Integer.parseInt(marker.group(1));
        inMain = marker.group(2).equals(main);
        continue;
      }
      if (line.startsWith("#")) {
        result.define(line);
      } else if (inMain && !line.isBlank()) {
        result.lines.set(number);
      }
      number++;
    }
    return result;
  }

  private void define(String line) {
    Matcher define = DEFINE.matcher(line);
    if (define.matches()) {
      if (define.group(2).equals("(")) {
        functionLike.add(define.group(1));
      } else {
        objectLike.put(define.group(1), define.group(3));
      }
    }
  }

  /** Whether a token of the 1-based lines {@code from} to {@code to} was compiled. */
  boolean reached(int from, int to) {
    int next = lines.nextSetBit(from);
    return next >= 0 && next <= to;
  }

  boolean isMacro(String name) {
    return BUILT_IN.contains(name) || objectLike.containsKey(name) || functionLike.contains(name);
  }

  /** Whether the macro's whole body is one word. */
  boolean standsFor(String name, String word) {
    return objectLike.getOrDefault(name, "").equals(word);
  }

  /** Whether the name with an argument list is a macro's use, by an alias or directly. */
  boolean isFunctionLike(String name) {
    String target = name;
    for (int i = 0; i < LONGEST_ALIAS && !functionLike.contains(target); i++) {
      target = objectLike.getOrDefault(target, "");
    }
    return functionLike.contains(target);
  }
}
