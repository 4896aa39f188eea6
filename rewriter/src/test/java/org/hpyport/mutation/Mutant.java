package org.hpyport.mutation;

import java.util.Comparator;
import java.util.List;

/**
 * One mistake in one file.
 *
 * @param file the file's name
 * @param function the function it is made in
 * @param line where, from 1
 * @param what the source text that changes, on one line
 * @param edits ranges that do not overlap
 * @param probe what tells whether it is a mistake at all
 */
record Mutant(
    MutationKind kind,
    String file,
    String function,
    int line,
    String what,
    List<Edit> edits,
    Probe probe) {

  /**
   * A mistake about releases of what is null is none.
   *
   * @param place offset of a statement before which a test can stand
   * @param released what it is about, as the source writes it; empty if that cannot be told
   */
  record Probe(int place, List<String> released) {
    static final Probe NONE = new Probe(0, List.of());
  }

  /** Replaces bytes {@code start} to {@code end}. */
  record Edit(int start, int end, String text) {}

  Mutant {
    edits = edits.stream().sorted(Comparator.comparingInt(Edit::start)).toList();
  }

  /** The text with the mistake. */
  String apply(String text) {
    return apply(text, edits);
  }

  /** The text with edits that are in order. */
  static String apply(String text, List<Edit> edits) {
    StringBuilder out = new StringBuilder();
    int done = 0;
    for (Edit edit : edits) {
      out.append(text, done, edit.start()).append(edit.text());
      done = edit.end();
    }
    return out.append(text.substring(done)).toString();
  }

  @Override
  public String toString() {
    return file + ":" + line + ": " + kind + ": " + what;
  }
}
