package org.hpyport.syntax.macro;

import org.hpyport.preprocess.MacroDefinition;
import org.hpyport.syntax.Lexer;
import org.hpyport.syntax.TokenList;
import org.jspecify.annotations.Nullable;

/**
 * The replacement list of a macro as tokens at their places in the file that defines it.
 *
 * @param tokens the tokens of the whole directive, {@code #}, {@code define} and the name included
 * @param from the first token of the body
 * @param to the token after its last
 * @param isVariadic whether the last parameter takes the rest of the arguments
 */
record MacroBody(TokenList tokens, int from, int to, boolean isVariadic) {
  /** The body of a definition; {@code null} if it stands in no file. */
  static @Nullable MacroBody of(MacroDefinition definition) {
    if (definition.file() == null || definition.directive() == null) {
      return null;
    }
    TokenList tokens = Lexer.lexDirective(definition.file(), definition.directive());
    int end = tokens.size() - 1;
    int name = 0;
    while (name < end && !tokens.is(name, definition.name())) {
      name++;
    }
    // The name may be "define" itself.
    if (name == 1 && name + 1 < end && tokens.is(name + 1, definition.name())) {
      name++;
    }
    int body = name + 1;
    boolean variadic = false;
    if (definition.isFunctionLike()) {
      while (body < end && !tokens.is(body, ")")) {
        variadic |= tokens.is(body, "...");
        body++;
      }
      body++;
    }
    return new MacroBody(tokens, Math.min(body, end), end, variadic);
  }
}
