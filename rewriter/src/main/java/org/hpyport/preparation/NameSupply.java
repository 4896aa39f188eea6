package org.hpyport.preparation;

import java.util.HashSet;
import java.util.Set;
import org.hpyport.model.ExtensionModel;

/**
 * Hands out names for added code. A new name equals no word of any file of the extension, those in
 * directives included, so that it can neither hide nor be hidden by anything.
 */
public final class NameSupply {
  private final Set<String> taken = new HashSet<>();

  public NameSupply(ExtensionModel extension) {
    extension.sources().forEach(tree -> taken.addAll(tree.tokens().vocabulary()));
    extension.headers().forEach(tree -> taken.addAll(tree.tokens().vocabulary()));
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
