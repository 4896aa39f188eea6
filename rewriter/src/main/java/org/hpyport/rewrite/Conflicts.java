package org.hpyport.rewrite;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.hpyport.source.SourceFile;
import org.hpyport.source.TextRange;

/** Finds the edits that cannot be made together. */
final class Conflicts {
  private final SourceFile file;
  private final List<Edit> changes;
  private final List<Edit> insertions;
  private final List<TextRange> movedRegions;
  private final List<EditConflict> found = new ArrayList<>();

  /**
   * @param changes replacements, outermost first
   * @param insertions insertions by offset
   * @param movedRegions the regions that templates embed from elsewhere
   */
  Conflicts(
      SourceFile file, List<Edit> changes, List<Edit> insertions, List<TextRange> movedRegions) {
    this.file = file;
    this.changes = changes;
    this.insertions = insertions;
    this.movedRegions = movedRegions;
  }

  List<EditConflict> find() {
    Deque<Edit> open = new ArrayDeque<>();
    int nextInsertion = 0;
    for (Edit change : changes) {
      nextInsertion = checkInsertions(change.range().start(), nextInsertion, open);
      closeBefore(change.range().start(), open);
      if (isDropped(change, open)) {
        continue;
      }
      for (Edit outer : open) {
        if (!accepts(outer, change.range())) {
          report(outer, change);
          break;
        }
      }
      open.push(change);
    }
    checkInsertions(Integer.MAX_VALUE, nextInsertion, open);
    return found;
  }

  private int checkInsertions(int upTo, int from, Deque<Edit> open) {
    int at = from;
    for (; at < insertions.size() && insertions.get(at).range().start() <= upTo; at++) {
      Edit insertion = insertions.get(at);
      int offset = insertion.range().start();
      for (Edit outer : open) {
        boolean inside = outer.range().start() < offset && offset < outer.range().end();
        if (inside && !accepts(outer, insertion.range())) {
          report(outer, insertion);
          break;
        }
      }
    }
    return at;
  }

  private boolean isDropped(Edit change, Deque<Edit> open) {
    return open.stream()
        .anyMatch(
            outer ->
                outer.kind() == Edit.Kind.ABSORBING
                    && outer.range().contains(change.range())
                    && !outer.holds(change.range())
                    && !isMoved(change.range()));
  }

  private boolean isMoved(TextRange range) {
    return movedRegions.stream().anyMatch(region -> region.contains(range));
  }

  private static void closeBefore(int offset, Deque<Edit> open) {
    open.removeIf(edit -> edit.range().end() <= offset);
  }

  private boolean accepts(Edit outer, TextRange inner) {
    if (!outer.range().contains(inner)) {
      return false;
    }
    boolean moved = isMoved(inner);
    return switch (outer.kind()) {
      case ABSORBING -> true;
      case REPLACEMENT -> outer.holds(inner) || moved;
      case EXTRACTED -> moved;
      case INSERTION -> false;
    };
  }

  private void report(Edit first, Edit second) {
    found.add(
        new EditConflict(file, first.range(), first.origin(), second.range(), second.origin()));
  }
}
