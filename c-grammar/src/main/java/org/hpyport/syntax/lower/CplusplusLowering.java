package org.hpyport.syntax.lower;

import java.util.Set;
import org.hpyport.syntax.TokenKind;
import org.hpyport.syntax.classify.KeywordClasses;
import org.hpyport.syntax.classify.View;

/**
 * Puts the tokens of C++ (ISO C++17) into a form that the grammar of C has a place for, so that
 * functions, statements, calls and names can be read. Qualified names become one word; what C has
 * no place for is dropped: template heads, namespaces, base classes, access labels, constructor
 * initialisers. Nothing is printed from it: nodes name the file's own tokens.
 */
public final class CplusplusLowering {
  private static final Set<String> DROPPED =
      Set.of(
          "virtual",
          "explicit",
          "mutable",
          "constexpr",
          "consteval",
          "constinit",
          "typename",
          "friend",
          "export",
          "thread_local");
  private static final Set<String> CASTS =
      Set.of("static_cast", "dynamic_cast", "const_cast", "reinterpret_cast");

  private final View view;
  private final CplusplusOutput out;
  private final CplusplusNames names;
  private final CplusplusDeclarations declarations;
  private final CplusplusStatements statements;

  private CplusplusLowering(View view) {
    this.view = view;
    this.out = new CplusplusOutput(view);
    this.names = new CplusplusNames(view);
    this.declarations = new CplusplusDeclarations(out, names);
    this.statements = new CplusplusStatements(out, names, this::range);
  }

  /** Lowers the tokens of one world or of a part of it; classes and type aliases are types. */
  public static Lowered lower(View view) {
    CplusplusLowering lowering = new CplusplusLowering(view);
    lowering.range(0, view.size());
    return new Lowered(lowering.out.tokens(), lowering.out.types);
  }

  private void range(int from, int to) {
    int i = from;
    while (i < to) {
      if (out.atStart()) {
        statements.starts(i);
      }
      i = Math.max(i + 1, token(i));
    }
  }

  /** Lowers what starts at {@code i}; gives the position after it. */
  private int token(int i) {
    while (out.scope().close() >= 0 && out.scope().close() < i) {
      out.leave();
    }
    if (i == out.scope().close()) {
      boolean dropped = out.scope().kind() == CplusplusOutput.Kind.NAMESPACE;
      out.leave();
      if (!dropped) {
        out.add(i);
      }
      return i + 1;
    }
    return switch (view.kind(i)) {
      case PUNCTUATOR -> punctuator(i);
      case IDENTIFIER -> word(i);
      case KEYWORD -> keyword(i);
      default -> {
        out.add(i);
        yield i + 1;
      }
    };
  }

  private int keyword(int i) {
    int next = declarations.keyword(i);
    if (next > i) {
      return next;
    }
    next = statements.keyword(i);
    if (next > i) {
      return next;
    }
    boolean qualifiesFunction =
        view.is(i, "const")
            && view.is(i - 1, ")")
            && !view.isWord(i + 1)
            && !view.isKeyword(i + 1)
            && out.last().equals(")");
    if (qualifiesFunction || view.is(i, "const") && followsParameters(i)) {
      return i + 1;
    }
    out.add(i);
    return i + 1;
  }

  private boolean followsParameters(int i) {
    return out.last().equals(")")
        && (view.is(i + 1, "override")
            || view.is(i + 1, "noexcept")
            || view.is(i + 1, "final")
            || view.is(i + 1, "throw"));
  }

  private int punctuator(int i) {
    String text = view.text(i);
    switch (text) {
      case "[":
        if (view.is(i + 1, "[") && view.match(i) == view.match(i + 1) + 1) {
          return view.skip(i);
        }
        return statements.bracket(i);
      case "{":
        return brace(i);
      case "::":
        return word(i);
      case "->*":
        out.punctuator("->", i);
        return i + 1;
      case "~":
        return destructor(i);
      case "&", "&&":
        if (statements.isReference(i)) {
          out.punctuator("*", i);
          return i + 1;
        }
        break;
      case "...":
        if (!keepsEllipsis(i)) {
          return i + 1;
        }
        break;
      case "=":
        int after = declarations.assignment(i);
        if (after > i) {
          return after;
        }
        break;
      case ":":
        int initialised = declarations.colon(i);
        if (initialised > i) {
          return initialised;
        }
        break;
      case "->":
        if (declarations.isTrailingReturn(i)) {
          return declarations.endOfTrailingReturn(i);
        }
        break;
      case ".":
        if (view.is(i + 1, "*")) {
          out.add(i);
          return i + 2;
        }
        break;
      default:
        break;
    }
    out.add(i);
    return i + 1;
  }

  /**
   * {@code ...} stays where C has it: at the end of parameters, and between the ends of a range.
   */
  private boolean keepsEllipsis(int i) {
    boolean parameters =
        !out.inBody() && (out.last().equals(",") || out.last().equals("(")) && view.is(i + 1, ")");
    boolean range =
        out.inBody()
            && (view.kind(i + 1) == TokenKind.NUMBER || view.kind(i + 1) == TokenKind.CHARACTER);
    return parameters || range;
  }

  private int brace(int i) {
    if (out.inBody() || out.inParentheses(i)) {
      return statements.brace(i);
    }
    int next = declarations.memberInitialiser(i);
    if (next > i) {
      return next;
    }
    if (view.match(i) > 0) {
      out.add(i);
      out.enter(CplusplusOutput.Kind.BODY, i, "");
      return i + 1;
    }
    out.add(i);
    return i + 1;
  }

  private int destructor(int i) {
    boolean declared = out.inClass() && !out.inParentheses(i) && view.isWord(i + 1);
    boolean called = (view.is(i - 1, ".") || view.is(i - 1, "->")) && view.isWord(i + 1);
    if (!declared && !called) {
      out.add(i);
      return i + 1;
    }
    if (declared) {
      out.virtual(TokenKind.KEYWORD, "void", i);
    }
    int end = names.name(i + 1);
    out.run(TokenKind.IDENTIFIER, names.text(i, end), i, end);
    return end;
  }

  private int word(int i) {
    String text = view.text(i);
    int next = declarations.word(i);
    if (next > i) {
      return next;
    }
    next = statements.word(i);
    if (next > i) {
      return next;
    }
    if (DROPPED.contains(text) || text.equals("override") && out.last().equals(")")) {
      return i + 1;
    }
    if (CASTS.contains(text) && view.is(i + 1, "<")) {
      return cast(i);
    }
    if (text.equals("decltype")) {
      out.put(TokenKind.KEYWORD, "typeof", i);
      return i + 1;
    }
    if (text.equals("alignas")) {
      return view.skip(i + 1);
    }
    int end = names.name(i);
    if (end <= i) {
      out.add(i);
      return i + 1;
    }
    return name(i, end);
  }

  private int name(int from, int to) {
    boolean declared = out.declares() && !out.inParentheses(from);
    boolean conversion = view.is(operatorIn(from, to), "operator") && !isSign(from, to);
    boolean constructor =
        names.isStructor(from, to)
            || out.inClass() && to == from + 1 && view.is(from, out.scope().name());
    if (declared && view.is(to, "(") && (conversion || constructor) && startsDeclaration()) {
      out.virtual(TokenKind.KEYWORD, "void", from);
      String text = names.text(from, to);
      // Declared under its own name it would hide the class.
      out.run(TokenKind.IDENTIFIER, to == from + 1 ? text + "::" + text : text, from, to);
      return to;
    }
    if (to == from + 1) {
      out.add(from);
    } else {
      out.run(TokenKind.IDENTIFIER, names.text(from, to), from, to);
    }
    return declared ? declarations.variable(to) : to;
  }

  private int operatorIn(int from, int to) {
    for (int i = from; i < to; i++) {
      if (view.is(i, "operator")) {
        return i;
      }
    }
    return from;
  }

  /** Whether the operator is named by its sign and so has a result type before it. */
  private boolean isSign(int from, int to) {
    int sign = operatorIn(from, to) + 1;
    return view.kind(sign) == TokenKind.PUNCTUATOR
        || view.is(sign, "new")
        || view.is(sign, "delete");
  }

  private boolean startsDeclaration() {
    String last = out.last();
    return out.atStart() || KeywordClasses.isKeyword(last) && last.endsWith("inline");
  }

  /** {@code static_cast<T>(e)} as {@code (T)(e)}. */
  private int cast(int i) {
    int end = names.angles(i + 1);
    if (end < 0) {
      out.add(i);
      return i + 1;
    }
    out.run(TokenKind.PUNCTUATOR, "(", i, i + 2);
    statements.type(i + 2, end - 1);
    out.punctuator(")", end - 1);
    return end;
  }
}
