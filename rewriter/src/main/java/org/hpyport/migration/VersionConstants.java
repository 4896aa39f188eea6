package org.hpyport.migration;

import java.util.Map;
import org.hpyport.syntax.SyntaxTree;
import org.hpyport.syntax.TokenKind;
import org.hpyport.syntax.TokenList;

/**
 * Writes out the version macros where code reads them: under HPy they do not exist, and the port is
 * made for Python 3.11's behaviour (CPython's {@code patchlevel.h}).
 */
final class VersionConstants implements Migration {
  private static final Map<String, String> VALUES =
      Map.of(
          "PY_MAJOR_VERSION", "3",
          "PY_MINOR_VERSION", "11",
          "PY_MICRO_VERSION", "0",
          "PY_VERSION_HEX", "0x030b00f0",
          "PY_VERSION", "\"3.11.0\"");

  @Override
  public String name() {
    return "version constants";
  }

  @Override
  public void apply(PortContext context) {
    for (SyntaxTree tree : context.trees()) {
      TokenList tokens = tree.tokens();
      for (int i = 0; i < tokens.size(); i++) {
        String value = VALUES.get(tokens.text(i));
        if (value != null && tokens.kind(i) == TokenKind.IDENTIFIER && tree.isActive(i)) {
          context.edits(tree).replaceAbsorbing(tokens.range(i), value);
        }
      }
    }
  }
}
