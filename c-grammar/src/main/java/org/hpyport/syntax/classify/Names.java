package org.hpyport.syntax.classify;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hpyport.preprocess.KnownNames;
import org.hpyport.preprocess.MacroDefinition;
import org.hpyport.preprocess.MacroShape;
import org.hpyport.preprocess.MacroTable;
import org.hpyport.preprocess.Words;
import org.jspecify.annotations.Nullable;

/** What is known of words at one point: types, macros, and the variables that hide them. */
final class Names {
  private static final int LONGEST_ALIAS = 8;

  private final KnownNames known = KnownNames.instance();
  private final Set<String> types;
  private final MacroTable macros;
  private final Set<String> ownTypes = new HashSet<>();
  private final Set<String> fileLevel = new HashSet<>();
  private final Set<String> usedAsTypes = new HashSet<>();
  private final Map<String, List<String>> aliases = new HashMap<>();
  private final ScopedNames scopes = new ScopedNames();
  private final ScopedNames localTypes = new ScopedNames();

  Names(Vocabulary vocabulary) {
    this.types = vocabulary.types();
    this.macros = vocabulary.macros();
  }

  void push() {
    scopes.push();
    localTypes.push();
  }

  void pop() {
    scopes.pop();
    localTypes.pop();
  }

  /** Enters a declared variable, function or type into the innermost scope. */
  void declare(String name, boolean isType) {
    if (isType) {
      if (localTypes.isOutermost()) {
        ownTypes.add(name);
      } else {
        localTypes.add(name);
      }
    } else if (scopes.isOutermost()) {
      fileLevel.add(name);
    } else {
      scopes.add(name);
    }
  }

  /** Notes that an unknown word stood where a declaration has its type. */
  void useAsType(String name) {
    usedAsTypes.add(name);
  }

  /**
   * Whether {@code name} is no known type, but some declaration before this point had it for one.
   */
  boolean isUsedAsType(String name) {
    return usedAsTypes.contains(name) && !isVariable(name) && macro(name) == null;
  }

  boolean isLocal(String name) {
    return scopes.contains(name);
  }

  /** Whether {@code name} is a variable or function declared so far. */
  boolean isVariable(String name) {
    return isLocal(name) || fileLevel.contains(name);
  }

  boolean isType(String name) {
    return isType(name, LONGEST_ALIAS);
  }

  private boolean isType(String name, int depth) {
    if (isLocal(name)) {
      return false;
    }
    if (types.contains(name) || ownTypes.contains(name) || localTypes.contains(name)) {
      return true;
    }
    if (fileLevel.contains(name)) {
      return false;
    }
    MacroDefinition own = macros.find(name);
    if (own != null) {
      return !own.isFunctionLike()
          && (own.shape() == MacroShape.TYPE
              || mayBeAlias(own.shape()) && depth > 0 && isAlias(own, depth - 1));
    }
    return known.isType(name) || shape(name) == MacroShape.TYPE && !isFunctionLike(name);
  }

  private static boolean mayBeAlias(MacroShape shape) {
    return shape == MacroShape.EXPRESSION || shape == MacroShape.DECLARATION;
  }

  /** Whether the macro stands for typedef names, which its definition alone does not tell. */
  private boolean isAlias(MacroDefinition macro, int depth) {
    boolean type = false;
    for (String word : aliases.computeIfAbsent(macro.body(), Names::aliasWords)) {
      if (isType(word, depth)) {
        type = true;
      } else if (!word.equals("const") && !(type && word.equals("*"))) {
        return false;
      }
    }
    return type;
  }

  /** The words of a body that holds nothing but words and stars. */
  private static List<String> aliasWords(String body) {
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      if (!Character.isLetterOrDigit(c) && c != '_' && c != '*' && c != ' ') {
        return List.of();
      }
    }
    return Words.split(body);
  }

  @Nullable MacroDefinition macro(String name) {
    if (isLocal(name)) {
      return null;
    }
    MacroDefinition own = macros.find(name);
    return own != null ? own : known.macro(name);
  }

  /** The macro's shape; {@code null} if {@code name} is no known macro. */
  @Nullable MacroShape shape(String name) {
    MacroDefinition definition = macro(name);
    return definition == null ? null : definition.shape();
  }

  boolean isFunctionLike(String name) {
    MacroDefinition definition = macro(name);
    return definition != null && definition.isFunctionLike();
  }

  /** Whether the name looks like a type by convention: POSIX reserves the suffix {@code _t}. */
  static boolean looksLikeType(String name) {
    return name.endsWith("_t");
  }

  /** Whether the name is spelt as macros are. */
  static boolean isUpperCase(String name) {
    boolean letter = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= 'a' && c <= 'z') {
        return false;
      }
      letter |= c >= 'A' && c <= 'Z';
    }
    return letter;
  }
}
