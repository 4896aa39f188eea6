package org.hpyport.syntax.classify;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.hpyport.preprocess.KnownNames;
import org.hpyport.preprocess.MacroDefinition;
import org.hpyport.preprocess.MacroShape;
import org.hpyport.preprocess.MacroTable;
import org.jspecify.annotations.Nullable;

/** What is known of words at one point: types, macros, and the variables that hide them. */
final class Names {
  private final KnownNames known = KnownNames.instance();
  private final Set<String> types;
  private final MacroTable macros;
  private final Set<String> fileLevel = new HashSet<>();
  private final Deque<Set<String>> scopes = new ArrayDeque<>();
  private final Deque<Set<String>> localTypes = new ArrayDeque<>();

  Names(Vocabulary vocabulary) {
    this.types = new HashSet<>(vocabulary.types());
    this.macros = vocabulary.macros();
  }

  void push() {
    scopes.push(new HashSet<>());
    localTypes.push(new HashSet<>());
  }

  void pop() {
    scopes.pop();
    localTypes.pop();
  }

  /** Enters a declared variable, function or type into the innermost scope. */
  void declare(String name, boolean isType) {
    if (isType) {
      if (localTypes.isEmpty()) {
        types.add(name);
      } else {
        localTypes.peek().add(name);
      }
    } else if (scopes.isEmpty()) {
      fileLevel.add(name);
    } else {
      scopes.peek().add(name);
    }
  }

  private static boolean contains(Deque<Set<String>> scopes, String name) {
    for (Set<String> scope : scopes) {
      if (scope.contains(name)) {
        return true;
      }
    }
    return false;
  }

  boolean isLocal(String name) {
    return contains(scopes, name);
  }

  /** Whether {@code name} is a variable or function declared so far. */
  boolean isVariable(String name) {
    return isLocal(name) || fileLevel.contains(name);
  }

  boolean isType(String name) {
    if (isLocal(name)) {
      return false;
    }
    if (types.contains(name) || contains(localTypes, name)) {
      return true;
    }
    if (fileLevel.contains(name)) {
      return false;
    }
    MacroDefinition own = macros.find(name);
    if (own != null) {
      return own.shape() == MacroShape.TYPE && !own.isFunctionLike();
    }
    return known.isType(name) || shape(name) == MacroShape.TYPE && !isFunctionLike(name);
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
