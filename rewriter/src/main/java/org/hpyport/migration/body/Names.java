package org.hpyport.migration.body;

import java.util.HashSet;
import java.util.Set;
import org.hpyport.model.ExtensionModel;
import org.hpyport.model.FunctionModel;
import org.hpyport.syntax.TokenKind;
import org.hpyport.syntax.TokenList;

/** Hands out names that mean nothing yet in a function. */
final class Names {
  private final Set<String> taken = new HashSet<>();

  Names(ExtensionModel extension, FunctionModel function) {
    TokenList tokens = function.tree().tokens();
    int last = function.definition().span().last();
    for (int t = function.definition().span().first(); t <= last; t++) {
      if (tokens.kind(t) == TokenKind.IDENTIFIER) {
        taken.add(tokens.text(t));
      }
    }
    taken.addAll(extension.globals().keySet());
    taken.addAll(extension.functions().keySet());
  }

  /** {@code wish}, or {@code wish} with a number behind it. */
  String fresh(String wish) {
    String name = wish;
    for (int i = 2; !taken.add(name); i++) {
      name = wish + i;
    }
    return name;
  }
}
