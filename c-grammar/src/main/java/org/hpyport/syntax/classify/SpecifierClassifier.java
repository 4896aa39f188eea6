package org.hpyport.syntax.classify;

import org.hpyport.preprocess.MacroShape;

/**
 * Declaration specifiers: which word is the type, which are attributes, where the declarator
 * begins.
 */
final class SpecifierClassifier {
  /** How far a word looks for the body of its function, so that many words take linear time. */
  private static final int LOOK_AHEAD = 2000;

  private final Parts parts;
  private final View view;

  SpecifierClassifier(Parts parts) {
    this.parts = parts;
    this.view = parts.view;
  }

  /** Classifies specifiers from {@code from} on; gives the position where they end. */
  int specifiers(int from, int to) {
    boolean haveType = false;
    int i = from;
    while (i < to) {
      String text = view.text(i);
      int next;
      if (view.isKeyword(i)) {
        next = keyword(i, to);
        haveType |=
            next > i
                && (KeywordClasses.isBuiltinType(text)
                    || KeywordClasses.isTagged(text)
                    || isTypeOperator(i));
      } else if (!view.isWord(i)) {
        return i;
      } else if (haveType) {
        next = wordAfterType(i, to);
      } else {
        next = wordBeforeType(i, to);
        haveType |= next > i && parts.out.lastIsType();
      }
      if (next == i) {
        return i;
      }
      i = next;
    }
    return i;
  }

  /** {@code typeof(…)} or {@code _Atomic(…)}, which without parentheses is a qualifier. */
  private boolean isTypeOperator(int i) {
    return KeywordClasses.isTypeof(view.text(i)) || view.is(i, "_Atomic") && view.is(i + 1, "(");
  }

  private int keyword(int i, int to) {
    String text = view.text(i);
    if (isTypeOperator(i)) {
      int end = view.is(i + 1, "(") ? view.skip(i + 1) : i + 1;
      parts.out.addRun(TokenClass.TYPEOF, i, end);
      return end;
    } else if (KeywordClasses.isStorage(text)) {
      boolean linkage = text.equals("extern") && view.text(i + 1).startsWith("\"");
      parts.out.addRun(TokenClass.STORAGE, i, linkage ? i + 2 : i + 1);
      return linkage ? i + 2 : i + 1;
    } else if (KeywordClasses.isQualifier(text)) {
      parts.out.add(TokenClass.QUALIFIER, i);
      return i + 1;
    } else if (KeywordClasses.isBuiltinType(text)) {
      parts.out.add(TokenClass.BUILTIN, i);
      return i + 1;
    } else if (KeywordClasses.isAttribute(text) || text.equals("__extension__")) {
      return attribute(i);
    } else if (KeywordClasses.isTagged(text)) {
      return parts.members.tagged(i, to);
    }
    return i;
  }

  /** Collapses the attribute at {@code i} with its arguments. */
  int attribute(int i) {
    int end = view.is(i + 1, "(") ? view.skip(i + 1) : i + 1;
    parts.out.addRun(TokenClass.ATTRIBUTE, i, end);
    return end;
  }

  private int wordAfterType(int i, int to) {
    int after = i + 1;
    if (view.is(after, "(")) {
      int afterCall = view.skip(after);
      boolean nameFollows =
          afterCall < to
              && view.isWord(afterCall)
              && endsName(afterCall + 1, to)
              && !isAttributeMacro(afterCall)
              && !looksLikeParameters(after)
              && !parts.names.isType(view.text(afterCall))
              && !hasBody(afterCall, to);
      boolean attribute = afterCall < to && isAttributeMacro(i) || nameFollows;
      if (attribute) {
        parts.out.addRun(TokenClass.ATTRIBUTE, i, afterCall);
        return afterCall;
      }
      return i;
    }
    boolean attribute =
        after < to
            && (view.isWord(after) && !isTrailingAttribute(after, to)
                || view.is(after, "*")
                || view.isKeyword(after)
                    && KeywordClasses.beginsDeclaration(view.text(after))
                    && !KeywordClasses.isAttribute(view.text(after)));
    if (attribute && parts.names.isType(view.text(i)) && isSign(view.text(i - 1))) {
      return type(i); // unsigned followed by a macro for an integer type
    }
    if (attribute || (isAttributeMacro(i) && after < to && !endsName(after, to))) {
      parts.out.add(TokenClass.ATTRIBUTE, i);
      return after;
    }
    return i;
  }

  /** Whether what the parenthesis at {@code open} holds begins like a list of parameters. */
  private boolean looksLikeParameters(int open) {
    int first = open + 1;
    return view.is(first, ")")
        || view.isKeyword(first) && KeywordClasses.beginsDeclaration(view.text(first))
        || view.isWord(first)
            && (parts.names.isType(view.text(first))
                || view.isWord(first + 1)
                || view.is(first + 1, "*"));
  }

  private static boolean isSign(String word) {
    return word.equals("unsigned") || word.equals("signed");
  }

  /** A word after a declared name, as in {@code int x ATTR;}: an attribute by its macro's shape. */
  private boolean isTrailingAttribute(int i, int to) {
    return isAttributeMacro(i)
        && (i + 1 >= to
            || view.is(i + 1, ";")
            || view.is(i + 1, "=")
            || view.is(i + 1, ",")
            || view.is(i + 1, "("));
  }

  private boolean hasBody(int from, int to) {
    int end = Math.min(to, from + LOOK_AHEAD);
    return view.find("{", from, end) < end;
  }

  private boolean isAttributeMacro(int i) {
    MacroShape shape = parts.names.shape(view.text(i));
    return shape == MacroShape.ATTRIBUTE || shape == MacroShape.EMPTY;
  }

  private int wordBeforeType(int i, int to) {
    String text = view.text(i);
    int after = i + 1;
    boolean call = view.is(after, "(") && view.match(after) > 0;
    if (isAttributeMacro(i)) {
      if (view.is(after, "=") || view.is(after, "[") || view.is(after, ",")) {
        return i;
      }
      boolean arguments = call && parts.names.isFunctionLike(text);
      int end = arguments ? view.skip(after) : after;
      parts.out.addRun(TokenClass.ATTRIBUTE, i, end);
      return end;
    }
    if (call) {
      return callBeforeType(i, to);
    }
    if (parts.names.isType(text)) {
      return after < to && view.is(after, "=") ? i : type(i);
    }
    if (after >= to || view.is(after, "*") || view.is(after, ")") || view.is(after, ",")) {
      return type(i);
    }
    if (view.isWord(after)) {
      if (view.is(after + 1, "(") && isBeforeFunction(view.skip(after + 1), to)) {
        return attributeWord(i);
      }
      boolean isType =
          endsName(after + 1, to)
              && (!parts.names.isType(view.text(after)) || isNamedLikeType(i, to));
      return isType ? type(i) : attributeWord(i);
    }
    return view.isKeyword(after) ? beforeKeyword(i, to) : i;
  }

  /**
   * Whether a known type and a function's name and parameters follow, so that what stands before
   * {@code i} are attributes: {@code EXPORT STEALS(2) PyObject *f(…)}.
   */
  private boolean isBeforeFunction(int i, int to) {
    boolean type =
        i < to
            && (view.isWord(i) && parts.names.isType(view.text(i))
                || KeywordClasses.isBuiltinType(view.text(i)));
    int name = i + 1;
    while (type && name < to && view.is(name, "*")) {
      name++;
    }
    return type && name < to && view.isWord(name) && view.is(name + 1, "(");
  }

  /**
   * Whether the word at {@code i} is the type and the next one, though it is known as a type, the
   * name declared: one of the two must be declared, or the first does not look like an attribute.
   */
  private boolean isNamedLikeType(int i, int to) {
    int end = i + 2;
    if (view.is(end, ";") || end < to && (view.is(end, "=") || view.is(end, "["))) {
      return true;
    }
    boolean ends = end >= to || view.is(end, ",");
    return ends && parts.names.macro(view.text(i)) == null && !Names.isUpperCase(view.text(i));
  }

  private int beforeKeyword(int i, int to) {
    int after = i + 1;
    while (after < to && KeywordClasses.isQualifier(view.text(after))) {
      after++;
    }
    if (after > i + 1) {
      boolean isType =
          view.is(after, "*")
              || (view.isWord(after)
                  && endsName(after + 1, to)
                  && !parts.names.isType(view.text(after)))
              || after == to;
      return isType ? type(i) : attributeWord(i);
    }
    if (KeywordClasses.isAttribute(view.text(after))
        || KeywordClasses.isStorage(view.text(after))) {
      int beyond = KeywordClasses.isAttribute(view.text(after)) ? view.skip(after + 1) : after + 1;
      boolean isType =
          view.is(beyond, "*")
              || (view.isWord(beyond)
                  && endsName(beyond + 1, to)
                  && !parts.names.isType(view.text(beyond)));
      return isType ? type(i) : attributeWord(i);
    }
    return KeywordClasses.beginsDeclaration(view.text(after)) ? attributeWord(i) : i;
  }

  private int callBeforeType(int i, int to) {
    String text = view.text(i);
    int end = view.skip(i + 1);
    if (parts.names.isType(text)) {
      // T (*name)(…) declares a pointer to a function; T (name) a variable.
      return type(i);
    }
    MacroShape shape = parts.names.isFunctionLike(text) ? parts.names.shape(text) : null;
    if (shape == MacroShape.TYPE) {
      return macroType(i, end);
    }
    if (view.is(i + 2, "*") && end < to && view.is(end, "(")) {
      return type(i);
    }
    if (end < to && view.is(end, "*") && !view.is(end, "*=")) {
      return macroType(i, end);
    }
    if (end < to
        && (view.isWord(end)
            || view.isKeyword(end) && KeywordClasses.beginsDeclaration(view.text(end)))) {
      boolean isType =
          view.isWord(end) && endsName(end + 1, to) && !parts.names.isType(view.text(end));
      if (isType) {
        return macroType(i, end);
      }
      if (!isOldStyle(end, to)) {
        parts.out.addRun(TokenClass.ATTRIBUTE, i, end);
        return end;
      }
    }
    return i;
  }

  /** Whether declarations of parameters stand between {@code from} and the body. */
  private boolean isOldStyle(int from, int to) {
    int end = Math.min(to, from + LOOK_AHEAD);
    int body = view.find("{", from, end);
    return body < end && view.find(";", from, body) < body;
  }

  private int type(int i) {
    parts.out.add(TokenClass.TYPE, i);
    parts.names.useAsType(view.text(i));
    return i + 1;
  }

  private int macroType(int i, int end) {
    parts.out.addRun(TokenClass.MACRO_TYPE, i, end);
    return end;
  }

  private int attributeWord(int i) {
    parts.out.add(TokenClass.ATTRIBUTE, i);
    return i + 1;
  }

  /** Whether what stands at {@code i} can follow a declared name. */
  private boolean endsName(int i, int to) {
    if (i >= to) {
      return true;
    }
    return switch (view.text(i)) {
      case "(", ";", "=", "[", ",", ")", ":", "{" -> true;
      default ->
          view.isKeyword(i)
                  && (KeywordClasses.isAttribute(view.text(i))
                      || KeywordClasses.isAsm(view.text(i)))
              || view.isWord(i) && isAttributeMacro(i);
    };
  }
}
