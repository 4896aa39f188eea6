package org.hpyport.preprocess;

import java.util.List;
import java.util.Map;
import org.hpyport.source.SourceFile;

/**
 * One way through the {@code #if} groups of a file and the headers it includes.
 *
 * @param active for each token of the file, whether it belongs to this world
 * @param groups the outermost groups of the file, in order
 * @param macros every definition met, in order
 * @param headers the headers walked, each with what is active in it; a header walked twice stands
 *     twice
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
   * The choices that make a variant.
   *
   * @param branches the branch that a group takes whatever its condition says, by the token of its
   *     first directive
   * @param conditions what conditions are taken to be wherever they stand, so that groups with
   *     equal conditions flip together
   */
  record Choice(Map<Integer, Integer> branches, Map<Condition, Boolean> conditions) {
    Choice {
      branches = Map.copyOf(branches);
      conditions = Map.copyOf(conditions);
    }
  }
}
