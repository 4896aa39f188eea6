package org.hpyport.preparation;

import java.util.HashSet;
import java.util.Set;
import org.hpyport.model.ExtensionModel;
import org.hpyport.syntax.SyntaxTree;
import org.hpyport.syntax.TokenKind;
import org.hpyport.syntax.TokenList;

/**
 * Hands out names for added code. A new name equals no word of any file of the extension, those in
 * directives included, so that it can neither hide nor be hidden by anything.
 */
public final class NameSupply {
  private final Set<String> taken = new HashSet<>();

  public NameSupply(ExtensionModel extension) {
    extension.sources().forEach(this::take);
    extension.headers().forEach(this::take);
  }

  private void take(SyntaxTree tree) {
    TokenList tokens = tree.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.kind(i) == TokenKind.IDENTIFIER) {
        taken.add(tokens.text(i));
      } else if (tokens.kind(i) == TokenKind.DIRECTIVE) {
        takeWords(tokens.text(i));
      }
    }
  }

  private void takeWords(String text) {
    for (String word : text.split("[^A-Za-z0-9_]+")) {
      taken.add(word);
    }
  }

  /** {@code wish}, or {@code wish2}, {@code wish3}… if that is taken; the result is taken then. */
  public String fresh(String wish) {
    String name = wish;
    for (int i = 2; !taken.add(name); i++) {
      name = wish + i;
    }
    return name;
  }

  /** Whether the word occurs in the extension or was handed out. */
  public boolean isTaken(String name) {
    return taken.contains(name);
  }
}
