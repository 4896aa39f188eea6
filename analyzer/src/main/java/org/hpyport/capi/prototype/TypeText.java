package org.hpyport.capi.prototype;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hpyport.preprocess.KnownNames;

/**
 * The one spelling of a C type: a blank between words and before the first star of a run, none
 * elsewhere; qualifiers before the type; an array parameter as the pointer it is (C11 6.7.6.3
 * paragraph 7); integer types by their shortest usual names; a struct by its typedef; no parameters
 * as {@code (void)}.
 */
final class TypeText {

  private static final Set<String> QUALIFIERS = Set.of("const", "volatile", "restrict");

  private TypeText() {}

  /** Writes a type from its tokens, the declared name left out. */
  static String of(List<String> tokens) {
    List<String> base = new ArrayList<>();
    int i = 0;
    while (i < tokens.size() && isWord(tokens.get(i))) {
      base.add(tokens.get(i++));
    }
    StringBuilder out = new StringBuilder(String.join(" ", ordered(base)));
    List<String> rest = tokens.subList(i, tokens.size());
    for (String token : arraysAsPointers(rest)) {
      append(out, token);
    }
    return out.toString().replace("()", "(void)");
  }

  private static List<String> ordered(List<String> words) {
    List<String> out = new ArrayList<>(words.stream().filter(QUALIFIERS::contains).toList());
    List<String> type = new ArrayList<>(words.stream().filter(w -> !out.contains(w)).toList());
    if (type.size() == 2 && type.get(0).equals("struct") && isTypedef(type.get(1))) {
      type.remove(0); // CPython's and HPy's structs have a typedef of the same name.
    }
    if (type.size() > 1 && type.get(type.size() - 1).equals("int") && isIntegerLength(type)) {
      type.remove(type.size() - 1);
    }
    out.addAll(type.equals(List.of("unsigned")) ? List.of("unsigned", "int") : type);
    return out;
  }

  private static boolean isTypedef(String tag) {
    return KnownNames.instance().isType(tag);
  }

  private static boolean isIntegerLength(List<String> type) {
    return type.contains("long") || type.contains("short");
  }

  private static List<String> arraysAsPointers(List<String> tokens) {
    int open = tokens.indexOf("[");
    boolean plain = tokens.stream().noneMatch(t -> t.equals("("));
    if (open < 0 || !plain) {
      return tokens;
    }
    List<String> out = new ArrayList<>(tokens.subList(0, open));
    out.add("*");
    return out;
  }

  private static void append(StringBuilder out, String token) {
    char last = out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
    boolean star = token.equals("*");
    boolean gap =
        star
            ? Character.isLetterOrDigit(last) || last == '_'
            : isWord(token) && (Character.isLetterOrDigit(last) || last == '_' || last == ',');
    boolean functionPointer = token.equals("(") && (Character.isLetterOrDigit(last) || last == '*');
    boolean afterComma = last == ',' && !gap;
    if (gap || afterComma || functionPointer) {
      out.append(' ');
    }
    out.append(token);
  }

  private static boolean isWord(String token) {
    return Character.isJavaIdentifierStart(token.charAt(0));
  }
}
