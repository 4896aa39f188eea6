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
 */
record Mutant(
    MutationKind kind, String file, String function, int line, String what, List<Edit> edits) {

  /** Replaces bytes {@code start} to {@code end}. */
  record Edit(int start, int end, String text) {}

  Mutant {
    edits = edits.stream().sorted(Comparator.comparingInt(Edit::start)).toList();
  }

  /** The text with the mistake. */
  String apply(String text) {
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
