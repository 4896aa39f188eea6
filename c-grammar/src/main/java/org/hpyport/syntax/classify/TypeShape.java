package org.hpyport.syntax.classify;

import java.util.Set;
import org.hpyport.preprocess.MacroShape;

/** Tells without emitting anything whether a run of tokens can be a type name. */
final class TypeShape {
  /** How sure it is. */
  enum Verdict {
    NO,
    /** An unknown word alone. */
    WORD,
    /** An unknown word and stars: no expression has this form. */
    POINTER,
    CERTAIN
  }

  private static final Set<String> TAGGED = Set.of("struct", "union", "enum");
  private static final Set<String> FLOATING = Set.of("float", "double");
  static final Set<String> SPECIFIER_KEYWORDS =
      Set.of(
          "const",
          "volatile",
          "restrict",
          "_Atomic",
          "__const",
          "__volatile__",
          "__volatile",
          "__restrict",
          "__restrict__",
          "__const__",
          "void",
          "char",
          "short",
          "int",
          "long",
          "float",
          "double",
          "signed",
          "unsigned",
          "_Bool",
          "_Complex",
          "__int128",
          "__signed__",
          "__signed",
          "__complex__",
          "_Float128",
          "_Float16",
          "__int64",
          "_Decimal64");

  private final View view;
  private final Names names;

  TypeShape(View view, Names names) {
    this.view = view;
    this.names = names;
  }

  Verdict of(int from, int to) {
    boolean type = false;
    boolean unknown = false;
    int i = from;
    while (i < to) {
      int after = specifier(i, type);
      if (after < 0) {
        break;
      }
      if (view.isWord(i)) {
        unknown |= !names.isType(view.text(i)) && !isTypeMacroCall(i) && !followsFloating(i);
        type = true;
      } else if (!isQualifier(view.text(i))) {
        type = true;
      }
      i = after;
    }
    if (!type || i > to) {
      return Verdict.NO;
    }
    boolean declarator = i < to;
    if (!abstractDeclarator(i, to)) {
      return Verdict.NO;
    }
    return !unknown
        ? Verdict.CERTAIN
        : declarator && view.is(i, "*") ? Verdict.POINTER : declarator ? Verdict.NO : Verdict.WORD;
  }

  private static boolean isQualifier(String text) {
    return text.equals("const") || text.equals("volatile") || text.equals("__const");
  }

  /** The position after the specifier at {@code i}; -1 if there is none. */
  private int specifier(int i, boolean haveType) {
    String text = view.text(i);
    if (text.equals("_Atomic") && view.is(i + 1, "(")) {
      return view.skip(i + 1);
    }
    if (SPECIFIER_KEYWORDS.contains(text)) {
      return i + 1;
    }
    if (TAGGED.contains(text)) {
      int tag = view.isWord(i + 1) ? i + 2 : i + 1;
      return view.is(tag, "{") ? view.skip(tag) : tag;
    }
    if (view.isKeyword(i) && (text.startsWith("typeof") || text.startsWith("__typeof"))) {
      return view.skip(i + 1);
    }
    if (view.isWord(i) && followsFloating(i) && !names.isLocal(text)) {
      return i + 1;
    }
    if (!view.isWord(i) || (haveType && !names.isType(text))) {
      return -1;
    }
    if (isTypeMacroCall(i)) {
      return view.skip(i + 1);
    }
    return names.isLocal(text) ? -1 : i + 1;
  }

  /**
   * {@code (double complex)}: a word after a floating type can only be a macro for its other half.
   */
  private boolean followsFloating(int i) {
    return FLOATING.contains(view.text(i - 1));
  }

  private boolean isTypeMacroCall(int i) {
    return view.is(i + 1, "(")
        && names.isFunctionLike(view.text(i))
        && names.shape(view.text(i)) == MacroShape.TYPE;
  }

  /** Whether the parenthesis holds stars, perhaps with qualifiers, and no name after them. */
  private boolean pointsIn(int open) {
    int i = open + 1;
    while (view.is(i, "*") || view.is(i, "^") || SPECIFIER_KEYWORDS.contains(view.text(i))) {
      i++;
    }
    return i > open + 1 && (view.is(i, ")") || view.is(i, "(") || view.is(i, "["));
  }

  private boolean abstractDeclarator(int from, int to) {
    int i = from;
    while (i < to && (view.is(i, "*") || SPECIFIER_KEYWORDS.contains(view.text(i)) && i > from)) {
      i++;
    }
    while (i < to) {
      if (view.is(i, "[")) {
        i = view.skip(i);
      } else if (view.is(i, "(") && (pointsIn(i) || i > from || view.is(i + 1, ")"))) {
        i = view.skip(i);
      } else {
        return false;
      }
    }
    return i == to;
  }
}
