package org.hpyport.rewrite;

import org.hpyport.source.TextRange;

/**
 * One wish to change a file, as it was made.
 *
 * @param range what is replaced; empty for an insertion
 * @param template what comes in its place
 * @param kind how it meets other edits
 * @param order among insertions at one offset the lower comes first
 * @param sequence when it was made
 * @param origin who made it, for messages
 * @param harmless whether it changes nothing for a world that has no need of it
 */
record Edit(
    TextRange range,
    Template template,
    Kind kind,
    int order,
    int sequence,
    String origin,
    boolean harmless) {

  /** How an edit meets the edits inside its range. */
  enum Kind {
    /** New text at one offset. */
    INSERTION,
    /** Edits inside must lie in a hole. */
    REPLACEMENT,
    /** Edits inside that lie in no hole are dropped. */
    ABSORBING,
    /** Stands for text that a template elsewhere embeds; edits inside go there. */
    EXTRACTED
  }

  boolean isInsertion() {
    return kind == Kind.INSERTION;
  }

  /** Whether a hole takes in the whole range, so that the edit wraps others of the same range. */
  boolean wraps() {
    return template.holes().stream().anyMatch(hole -> hole.contains(range));
  }

  /** Whether a hole of this edit takes in {@code other}. */
  boolean holds(TextRange other) {
    return template.holes().stream().anyMatch(hole -> hole.contains(other));
  }

  /** The same edit as if it had been made at another time. */
  Edit numbered(int number) {
    return new Edit(range, template, kind, order, number, origin, harmless);
  }

  boolean sameChange(Edit other) {
    return range.equals(other.range)
        && kind == other.kind
        && order == other.order
        && template.equals(other.template);
  }
}
