package org.hpyport.rewrite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hpyport.source.SourceFile;
import org.hpyport.source.TextEdit;
import org.hpyport.source.TextRange;

/** Turns the edits of one file into its new text, outermost edit first. */
final class Renderer {
  private final SourceFile file;
  private final Layout layout;
  private final List<Edit> changes;
  private final List<Edit> insertions;
  private final List<TextRange> movedRegions;
  private final List<TextRange> discarded;
  private final Set<Edit> underWay = new HashSet<>();

  Renderer(SourceFile file, Layout layout, List<Edit> edits, List<TextRange> discarded) {
    this.file = file;
    this.discarded = List.copyOf(discarded);
    this.layout = layout;
    this.changes =
        withoutRepeats(
            edits.stream().filter(e -> !e.isInsertion()).sorted(OUTERMOST_FIRST).toList());
    this.insertions =
        edits.stream()
            .filter(Edit::isInsertion)
            .sorted(
                Comparator.comparingInt((Edit e) -> e.range().start())
                    .thenComparingInt(Edit::order)
                    .thenComparingInt(Edit::sequence))
            .toList();
    this.movedRegions =
        edits.stream()
            .flatMap(e -> e.template().holes().stream().filter(h -> !e.range().contains(h)))
            .toList();
  }

  private static final Comparator<Edit> OUTERMOST_FIRST =
      Comparator.comparingInt((Edit e) -> e.range().start())
          .thenComparingInt(e -> -e.range().end())
          .thenComparingInt(e -> e.kind() == Edit.Kind.EXTRACTED ? 0 : e.wraps() ? 1 : 2)
          .thenComparingInt(e -> -e.sequence());

  private static List<Edit> withoutRepeats(List<Edit> sorted) {
    List<Edit> kept = new ArrayList<>();
    for (Edit edit : sorted) {
      boolean repeated = false;
      for (int i = kept.size() - 1; i >= 0 && kept.get(i).range().equals(edit.range()); i--) {
        repeated |= kept.get(i).sameChange(edit);
      }
      if (!repeated) {
        kept.add(edit);
      }
    }
    return kept;
  }

  Rendering render() {
    List<EditConflict> conflicts = new Conflicts(file, changes, insertions, movedRegions).find();
    if (!conflicts.isEmpty()) {
      return new Rendering(file.text(), List.of(), conflicts);
    }
    TextRange all = new TextRange(0, file.text().length());
    List<TextEdit> edits = tidy(edits(all, 0, true));
    List<TextEdit> kept = new CommentKeeper(file, layout, discarded).keep(edits, apply(all, edits));
    return new Rendering(apply(all, kept), kept, List.of());
  }

  /**
   * The pieces that change {@code region}, in order.
   *
   * @param from index of the first change to consider: those before it are further out
   * @param withEnds whether insertions at the region's two ends belong to it
   */
  private List<TextEdit> edits(TextRange region, int from, boolean withEnds) {
    return edits(region, from, withEnds, withEnds);
  }

  private List<TextEdit> edits(TextRange region, int from, boolean atStart, boolean atEnd) {
    List<TextEdit> out = new ArrayList<>();
    int done = region.start();
    int next = firstInsertion(atStart ? region.start() : region.start() + 1);
    for (int i = firstChange(region.start(), from); i < changes.size(); i++) {
      Edit change = changes.get(i);
      TextRange range = change.range();
      if (range.start() >= region.end()) {
        break;
      }
      if (range.start() < done || range.end() > region.end()) {
        continue;
      }
      next = insertUpTo(range.start(), next, out);
      expand(change, i, out);
      done = range.end();
      next = Math.max(next, firstInsertion(done));
    }
    insertUpTo(atEnd ? region.end() : region.end() - 1, next, out);
    return out;
  }

  private int insertUpTo(int offset, int next, List<TextEdit> out) {
    int at = next;
    for (; at < insertions.size() && insertions.get(at).range().start() <= offset; at++) {
      Edit insertion = insertions.get(at);
      out.add(new TextEdit(insertion.range(), text(insertion)));
    }
    return at;
  }

  /**
   * Writes one change as pieces between its holes, or as one piece if its holes are not in place.
   */
  private void expand(Edit change, int index, List<TextEdit> out) {
    TextRange range = change.range();
    if (!holesInPlace(change)) {
      out.add(new TextEdit(range, text(change)));
      return;
    }
    int done = range.start();
    StringBuilder pending = new StringBuilder();
    for (Template.Part part : change.template().parts()) {
      if (part instanceof Template.Literal literal) {
        pending.append(layout.withNewlines(literal.text()));
      } else if (part instanceof Template.Hole hole) {
        TextRange region = hole.range();
        out.add(new TextEdit(new TextRange(done, region.start()), pending.toString()));
        pending.setLength(0);
        out.addAll(
            edits(region, index + 1, region.start() > range.start(), region.end() < range.end()));
        done = region.end();
      }
    }
    out.add(new TextEdit(new TextRange(done, range.end()), pending.toString()));
  }

  private static boolean holesInPlace(Edit change) {
    int done = change.range().start();
    for (TextRange hole : change.template().holes()) {
      if (hole.start() < done || hole.end() > change.range().end()) {
        return false;
      }
      done = hole.end();
    }
    return true;
  }

  /** The whole new text of an edit, its holes filled. */
  private String text(Edit edit) {
    if (!underWay.add(edit)) {
      throw new IllegalStateException("templates embed each other at " + edit.range());
    }
    StringBuilder text = new StringBuilder();
    for (Template.Part part : edit.template().parts()) {
      if (part instanceof Template.Literal literal) {
        text.append(layout.withNewlines(literal.text()));
      } else if (part instanceof Template.Hole hole) {
        text.append(embedded(hole.range(), edit));
      }
    }
    underWay.remove(edit);
    return text.toString();
  }

  private String embedded(TextRange region, Edit by) {
    if (by.range().contains(region) && !by.isInsertion()) {
      boolean atStart = region.start() > by.range().start();
      boolean atEnd = region.end() < by.range().end();
      return apply(region, tidy(edits(region, changes.indexOf(by) + 1, atStart, atEnd)));
    }
    int from = 0;
    for (int i = firstChange(region.start(), 0); i < changes.size(); i++) {
      Edit change = changes.get(i);
      if (change.range().start() > region.start()) {
        break;
      }
      if (change.range().equals(region) && change.kind() == Edit.Kind.EXTRACTED) {
        from = i + 1;
      }
    }
    return apply(region, tidy(edits(region, from, false)));
  }

  private int firstChange(int offset, int from) {
    int low = from;
    int high = changes.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (changes.get(middle).range().start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int firstInsertion(int offset) {
    int low = 0;
    int high = insertions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (insertions.get(middle).range().start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Joins pieces that touch and drops those without effect. */
  private List<TextEdit> tidy(List<TextEdit> pieces) {
    List<TextEdit> out = new ArrayList<>();
    for (TextEdit piece : pieces) {
      if (piece.range().isEmpty() && piece.newText().isEmpty()) {
        continue;
      }
      TextEdit last = out.isEmpty() ? null : out.get(out.size() - 1);
      if (last != null && last.range().end() == piece.range().start()) {
        out.set(
            out.size() - 1,
            new TextEdit(last.range().union(piece.range()), last.newText() + piece.newText()));
      } else {
        out.add(piece);
      }
    }
    return out.stream()
        .filter(e -> !file.text(e.range()).equals(e.newText()))
        .collect(Collectors.toList());
  }

  private String apply(TextRange region, List<TextEdit> edits) {
    StringBuilder text = new StringBuilder();
    int done = region.start();
    for (TextEdit edit : edits) {
      text.append(file.text(), done, edit.range().start()).append(edit.newText());
      done = edit.range().end();
    }
    return text.append(file.text(), done, region.end()).toString();
  }
}
