package org.hpyport.migration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hpyport.model.Variable;
import org.hpyport.preparation.NameSupply;
import org.hpyport.syntax.InitDeclarator;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/** The globals of one module that keep objects and become {@code HPyGlobal}s. */
final class Globals {
  /**
   * One of them.
   *
   * @param variable the variable
   * @param tree where it is defined
   * @param declarationEnd the last token of its declaration
   */
  record Global(Variable variable, SyntaxTree tree, int declarationEnd) {}

  private final NameSupply names;
  private final Map<Variable, Global> globals = new LinkedHashMap<>();
  private final Map<Variable, String> storedFlags = new LinkedHashMap<>();

  Globals(NameSupply names) {
    this.names = names;
  }

  /** Adds one; a definition counts for more than an {@code extern} declaration. */
  void add(Variable variable, SyntaxTree tree, InitDeclarator init, boolean external) {
    int end = init.span().last();
    while (end < tree.tokens().size() - 1 && !tree.tokens().is(end, ";")) {
      end++;
    }
    Global global = new Global(variable, tree, end);
    if (external) {
      globals.putIfAbsent(variable, global);
    } else {
      globals.put(variable, global);
    }
  }

  /** Where an object global is defined, or {@code null} if the variable is none. */
  @Nullable Global of(Variable variable) {
    return globals.get(variable);
  }

  /** All of them in source order. */
  List<Global> all() {
    return List.copyOf(globals.values());
  }

  /**
   * The name of the {@code int} that tells whether a global holds anything, since HPy has no null
   * test for globals. Asking for it makes it be declared beside the global.
   */
  String storedFlag(Variable global) {
    return storedFlags.computeIfAbsent(global, g -> names.fresh(g.name() + "_stored"));
  }

  /** The names that {@link #storedFlag} gave. */
  Map<Variable, String> storedFlags() {
    return new LinkedHashMap<>(storedFlags);
  }
}
