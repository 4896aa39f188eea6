package org.hpyport.syntax.classify;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The keywords of C11 and GNU C by the part they play. */
public final class KeywordClasses {
  private static final Set<String> STORAGE =
      Set.of(
          "static",
          "extern",
          "typedef",
          "register",
          "auto",
          "inline",
          "_Noreturn",
          "_Thread_local",
          "__inline",
          "__inline__",
          "__thread",
          "__forceinline");
  private static final Set<String> QUALIFIER =
      Set.of(
          "const",
          "volatile",
          "restrict",
          "_Atomic",
          "__const",
          "__const__",
          "__volatile__",
          "__volatile",
          "__restrict",
          "__restrict__");
  private static final Set<String> ATTRIBUTE =
      Set.of("__attribute__", "__attribute", "__declspec", "_Alignas", "_Pragma", "__pragma");
  private static final Set<String> TYPEOF =
      Set.of("typeof", "__typeof__", "__typeof", "__auto_type");
  private static final Set<String> SIZEOF =
      Set.of("sizeof", "_Alignof", "__alignof__", "__alignof");
  private static final Set<String> ASM = Set.of("asm", "__asm__", "__asm");
  private static final Map<String, String> ISO646 =
      Map.of(
          "not", "!", "and", "&&", "or", "||", "compl", "~", "bitand", "&", "bitor", "|", "xor",
          "^", "not_eq", "!=");

  private static final Set<String> OTHER =
      Set.of(
          "if",
          "else",
          "while",
          "do",
          "for",
          "switch",
          "case",
          "default",
          "goto",
          "break",
          "continue",
          "return",
          "struct",
          "union",
          "enum",
          "__extension__",
          "_Generic",
          "_Static_assert");
  private static final Set<String> ALL =
      Stream.of(
              STORAGE,
              QUALIFIER,
              TypeShape.SPECIFIER_KEYWORDS,
              ATTRIBUTE,
              TYPEOF,
              SIZEOF,
              ASM,
              OTHER)
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  private KeywordClasses() {}

  /** Whether {@code word} is a keyword at all. */
  public static boolean isKeyword(String word) {
    return ALL.contains(word);
  }

  static boolean isStorage(String word) {
    return STORAGE.contains(word);
  }

  static boolean isQualifier(String word) {
    return QUALIFIER.contains(word);
  }

  static boolean isBuiltinType(String word) {
    return TypeShape.SPECIFIER_KEYWORDS.contains(word) && !QUALIFIER.contains(word);
  }

  static boolean isAttribute(String word) {
    return ATTRIBUTE.contains(word);
  }

  static boolean isTypeof(String word) {
    return TYPEOF.contains(word);
  }

  static boolean isSizeof(String word) {
    return SIZEOF.contains(word);
  }

  static boolean isAsm(String word) {
    return ASM.contains(word);
  }

  static boolean isTagged(String word) {
    return word.equals("struct") || word.equals("union") || word.equals("enum");
  }

  /** The operator a word of {@code <iso646.h>} stands for, or {@code null}. */
  static @Nullable String operatorWord(String word) {
    return ISO646.get(word);
  }

  /** Whether a keyword can begin a declaration. */
  static boolean beginsDeclaration(String word) {
    return isStorage(word)
        || isQualifier(word)
        || isBuiltinType(word)
        || isTypeof(word)
        || isTagged(word)
        || isAttribute(word);
  }
}
