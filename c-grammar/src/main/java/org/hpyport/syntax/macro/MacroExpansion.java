package org.hpyport.syntax.macro;

import java.util.List;
import java.util.Set;
import org.hpyport.preprocess.MacroDefinition;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.lower.LoweredToken;

/**
 * What one use of a project's macro stands for, the project's macros inside it expanded too; those
 * of {@code Python.h} and other headers of the system stay words.
 *
 * <p>The nodes of the fragment name tokens of the file that holds the use, as the tree around it
 * does: a node that is only (a part of) an argument has the argument's tokens and can be edited
 * there; every other node spans the whole use, and {@link ProjectMacros#isLocked} says so. {@link
 * org.hpyport.syntax.SyntaxTree#text} gives the text that a locked node stands for.
 *
 * @param use the name or the call
 * @param definition which definition was taken
 * @param tokens all tokens in order; of a locked one {@code first} and {@code last} are the use's
 * @param fragment the tokens as statements, an expression or whatever they are
 * @param jumps how control can leave it, arguments included
 */
public record MacroExpansion(
    Expression use,
    MacroDefinition definition,
    List<LoweredToken> tokens,
    MacroFragment fragment,
    Set<MacroJump> jumps) {
  public MacroExpansion {
    tokens = List.copyOf(tokens);
    jumps = Set.copyOf(jumps);
  }
}
