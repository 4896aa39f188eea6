package org.hpyport.pointer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hpyport.model.CType;
import org.hpyport.model.ExpressionTypes;
import org.hpyport.model.ExtensionModel;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.StructModel;
import org.hpyport.model.Variable;
import org.hpyport.preprocess.MacroDefinition;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.SyntaxNode;
import org.hpyport.syntax.TokenKind;
import org.jspecify.annotations.Nullable;

/**
 * Functions of the module from which no pointer that they are given gets out: they reach neither
 * the API nor the heap nor variables that hold pointers and outlive a call. What their macros hide
 * is looked at word by word.
 */
final class PureFunctions {
  private static final Pattern CALL = Pattern.compile("\\b(\\w+)\\s*\\(");
  private static final Pattern WORD = Pattern.compile("\\b[A-Za-z_]\\w*\\b");

  /** Functions of the C library and words of C that keep nothing. */
  private static final Set<String> HARMLESS =
      Set.of(
          "memcpy",
          "memmove",
          "memset",
          "memcmp",
          "memchr",
          "strlen",
          "strcmp",
          "strncmp",
          "strchr",
          "strrchr",
          "strstr",
          "isalpha",
          "isdigit",
          "isspace",
          "isalnum",
          "isupper",
          "islower",
          "isxdigit",
          "tolower",
          "toupper",
          "abs",
          "labs",
          "floor",
          "ceil",
          "fabs",
          "sqrt",
          "log",
          "exp",
          "pow",
          "assert",
          "if",
          "while",
          "for",
          "switch",
          "return",
          "sizeof",
          "defined",
          "do",
          "else",
          "case");

  private final ExtensionModel extension;
  private final Map<FunctionModel, Boolean> known = new HashMap<>();

  PureFunctions(ExtensionModel extension) {
    this.extension = extension;
  }

  /**
   * Whether a call leaves no copy of the pointers it passes: the function is pure, gives no
   * pointer, and none of the other arguments leads to a place where one could be put.
   */
  boolean keepsNothing(FunctionModel caller, Expression.Call call, FunctionModel callee) {
    if (callee.result().pointers() > 0 || !isPure(callee)) {
      return false;
    }
    ExpressionTypes types = new ExpressionTypes(extension, caller, ApiTypes::resultOf);
    return call.arguments().stream().map(types::of).noneMatch(this::leadsToPointers);
  }

  /** Whether the function may not write through the pointer, by the type of its parameter. */
  static boolean onlyReads(FunctionModel callee, int index) {
    if (index >= callee.parameters().size()) {
      return false;
    }
    CType type = callee.parameters().get(index).type();
    return type.pointers() == 1 && type.constant();
  }

  private boolean leadsToPointers(CType type) {
    boolean pointer = type.pointers() > 0 || type.array();
    return pointer && (type.pointers() > 1 || holdsPointers(type.base()));
  }

  /** Whether a struct of the project has pointers in it, or is not known. */
  private boolean holdsPointers(String base) {
    StructModel struct = extension.structs().get(base);
    if (struct == null) {
      return base.startsWith("struct ");
    }
    return struct.fields().values().stream()
        .anyMatch(t -> t.pointers() > 0 || holdsPointers(t.base()));
  }

  private boolean isPure(FunctionModel function) {
    Boolean found = known.get(function);
    if (found != null) {
      return found;
    }
    known.put(function, true); // A recursive call adds nothing.
    boolean pure = !function.needsContext() && !function.variadic() && hasPureBody(function);
    known.put(function, pure);
    return pure;
  }

  private boolean hasPureBody(FunctionModel function) {
    boolean[] pure = {true};
    function.walkBody(node -> pure[0] &= isPure(function, node));
    Set<String> seen = new HashSet<>();
    for (int i = function.definition().body().span().first();
        i <= function.definition().body().span().last();
        i++) {
      if (function.tree().tokens().kind(i) == TokenKind.IDENTIFIER) {
        pure[0] &= isHarmless(function, function.tree().tokens().text(i), i, seen);
      }
    }
    return pure[0];
  }

  private boolean isPure(FunctionModel function, SyntaxNode node) {
    if (node instanceof Expression.Call call) {
      String name = call.calleeName();
      return name != null
          && (HARMLESS.contains(name)
              || macro(function, name, call.span().first()) != null
              || (extension.function(name) != null
                  && isPure(Objects.requireNonNull(extension.function(name)))));
    }
    if (node instanceof Expression.Cast cast) {
      ExpressionTypes types = new ExpressionTypes(extension, function, ApiTypes::resultOf);
      CType from = types.of(cast.operand());
      CType to = types.of(cast);
      return !(from.constant() && from.pointers() > 0 && to.pointers() > 0 && !to.constant());
    }
    return !(node instanceof Expression.Opaque);
  }

  /** Whether a word, or the macro it stands for, names nothing that could keep a pointer. */
  private boolean isHarmless(FunctionModel function, String word, int token, Set<String> seen) {
    Variable global = function.hasVariable(word) ? null : extension.globals().get(word);
    if (global != null && (global.type().pointers() > 0 || holdsPointers(global.type().base()))) {
      return global.type().constant();
    }
    boolean staticPointer =
        function.locals().stream()
            .anyMatch(
                v ->
                    v.kind() == Variable.Kind.STATIC_LOCAL
                        && v.name().equals(word)
                        && v.type().pointers() > 0
                        && !v.type().constant());
    if (staticPointer || !seen.add(word)) {
      return !staticPointer;
    }
    MacroDefinition macro = macro(function, word, token);
    return macro == null || isHarmless(function, macro, token, seen);
  }

  private boolean isHarmless(
      FunctionModel function, MacroDefinition macro, int token, Set<String> seen) {
    List<String> parameters = macro.parameters();
    Matcher calls = CALL.matcher(macro.body());
    while (calls.find()) {
      FunctionModel callee = extension.function(calls.group(1));
      boolean fine =
          HARMLESS.contains(calls.group(1))
              || (callee != null && isPure(callee))
              || macro(function, calls.group(1), token) != null
              || (parameters != null && parameters.contains(calls.group(1)));
      if (!fine) {
        return false;
      }
    }
    Matcher words = WORD.matcher(macro.body());
    while (words.find()) {
      if (!isHarmless(function, words.group(), token, seen)) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable MacroDefinition macro(FunctionModel function, String word, int token) {
    return function.tree().projectMacros().inForce(word, token).stream().findFirst().orElse(null);
  }
}
