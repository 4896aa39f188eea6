package org.hpyport.syntax;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The keywords of C11 section 6.4.1 and of GNU C, by what they do. */
final class Keywords {
  static final Set<String> STORAGE =
      Set.of(
          "static", "extern", "typedef", "register", "auto", "inline", "_Noreturn", "_Thread_local",
          "__inline", "__inline__", "__thread", "__forceinline");
  static final Set<String> QUALIFIER =
      Set.of(
          "const", "volatile", "restrict", "_Atomic", "__const", "__const__", "__volatile__",
          "__volatile", "__restrict", "__restrict__");
  static final Set<String> BUILTIN_TYPE =
      Set.of(
          "void", "char", "short", "int", "long", "float", "double", "signed", "unsigned", "_Bool",
          "_Complex", "__int128", "__signed__", "__signed", "__complex__", "_Float128", "_Float16",
          "__int64", "_Decimal64");
  static final Set<String> ATTRIBUTE_CALL =
      Set.of("__attribute__", "__attribute", "__declspec", "_Alignas", "_Pragma", "__pragma");
  static final Set<String> TYPEOF = Set.of("typeof", "__typeof__", "__typeof", "__auto_type");
  static final Set<String> SIZEOF = Set.of("sizeof", "_Alignof", "__alignof__", "__alignof");
  static final Set<String> ASM = Set.of("asm", "__asm__", "__asm");
  private static final Set<String> OTHER =
      Set.of(
          "if", "else", "while", "do", "for", "switch", "case", "default", "goto", "break", "continue",
          "return", "struct", "union", "enum", "__extension__", "_Generic", "_Static_assert");

  /** All of them. {@code asm} and {@code typeof} are names in strict C, but nobody uses them as such. */
  static final Set<String> ALL = all();

  private Keywords() {}

  private static Set<String> all() {
    Set<String> all = new TreeSet<>(OTHER);
    for (Set<String> some :
        java.util.List.of(STORAGE, QUALIFIER, BUILTIN_TYPE, ATTRIBUTE_CALL, TYPEOF, SIZEOF, ASM)) {
      all.addAll(some);
    }
    return Set.copyOf(all);
  }

  /** The operators that {@code <iso646.h>} spells as words. */
  static final Map<String, String> ISO646 =
      Map.copyOf(
          new TreeMap<>(
              Map.of(
                  "not", "!", "and", "&&", "or", "||", "compl", "~", "bitand", "&", "bitor", "|", "xor",
                  "^", "not_eq", "!=")));
}
