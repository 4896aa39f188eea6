package org.hpyport.syntax.classify;

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
  private final Set<String> ownTypes = new HashSet<>();
  private final Set<String> fileLevel = new HashSet<>();
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

  boolean isLocal(String name) {
    return scopes.contains(name);
  }

  /** Whether {@code name} is a variable or function declared so far. */
  boolean isVariable(String name) {
    return isLocal(name) || fileLevel.contains(name);
  }

  boolean isType(String name) {
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
