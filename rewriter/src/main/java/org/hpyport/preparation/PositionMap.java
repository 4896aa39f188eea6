package org.hpyport.preparation;

import java.util.ArrayList;
import java.util.List;
import org.hpyport.source.TextEdit;
import org.hpyport.source.TextRange;

/** Traces places in an edited text back to the text before all edits. */
final class PositionMap {
  private final List<List<TextEdit>> steps;

  private PositionMap(List<List<TextEdit>> steps) {
    this.steps = List.copyOf(steps);
  }

  static PositionMap identity() {
    return new PositionMap(List.of());
  }

  /**
   * The map for the text after one more round of edits.
   *
   * @param edits sorted and apart from each other
   */
  PositionMap then(List<TextEdit> edits) {
    List<List<TextEdit>> more = new ArrayList<>(steps);
    more.add(List.copyOf(edits));
    return new PositionMap(more);
  }

  /** The place a range came from: of text that an edit brought, all that the edit replaced. */
  TextRange original(TextRange range) {
    TextRange at = range;
    for (int i = steps.size() - 1; i >= 0; i--) {
      int start = before(steps.get(i), at.start()).start();
      int end = at.isEmpty() ? start : before(steps.get(i), at.end() - 1).end();
      at = new TextRange(start, Math.max(start, end));
    }
    return at;
  }

  /** The byte, or the replaced range, that the byte at {@code offset} came from. */
  private static TextRange before(List<TextEdit> edits, int offset) {
    int shift = 0;
    for (TextEdit edit : edits) {
      int start = edit.range().start() + shift;
      if (offset < start) {
        break;
      }
      if (offset < start + edit.newText().length()) {
        return edit.range();
      }
      shift += edit.newText().length() - edit.range().length();
    }
    return new TextRange(offset - shift, offset - shift + 1);
  }
}
