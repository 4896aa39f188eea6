package org.hpyport.preprocess;

import java.util.List;
import org.hpyport.source.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * One way through the {@code #if} groups of a file and the headers it includes.
 *
 * @param active for each token of the file, whether it belongs to this world
 * @param groups the outermost groups of the file, in order
 * @param macros every definition met, in order
 * @param headers the headers walked, each with what is active in it; a header walked twice stands twice
 * @param unbalanced tokens of directives without their partner
 */
public record World(
    boolean[] active,
    List<ConditionalGroup> groups,
    MacroTable macros,
    List<Header> headers,
    List<Integer> unbalanced) {
  /** A project header in the state in which it was included; {@code active} is for its tokens. */
  public record Header(SourceFile file, boolean[] active) {}

  /**
   * The choice that makes a variant: {@code group} (by the token of its first directive) takes {@code
   * branch} whatever its condition says.
   *
   * @param name the one name the condition depends on, flipped as well; or {@code null}
   */
  public record Override(int group, int branch, @Nullable String name, boolean defined) {}
}
