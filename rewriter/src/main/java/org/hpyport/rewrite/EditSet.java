package org.hpyport.rewrite;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hpyport.source.SourceFile;
import org.hpyport.source.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * The edits of one file, collected in any order.
 *
 * <ul>
 *   <li>An edit inside another's range must lie in one of its holes. Anything else that overlaps is
 *       a conflict, unless the outer edit absorbs.
 *   <li>Two edits of the same range nest if one has a hole over the whole range; if both have, the
 *       one made first is the inner one. The same change wished twice counts once.
 *   <li>An insertion at either end of a replaced range stays outside it.
 *   <li>Insertions at one offset stand by their order, then by when they were made.
 *   <li>A template may embed text from elsewhere in the file; {@link #extract} marks the place it
 *       came from.
 * </ul>
 *
 * <p>Comments of replaced text stay, before what replaces it, unless a template carries them along
 * or the text is discarded.
 *
 * <p>The set is filled by one thread, then rendered.
 */
public final class EditSet {
  private final SourceFile file;
  private final List<Edit> edits = new ArrayList<>();
  private final List<TextRange> discarded = new ArrayList<>();
  private String origin = "";

  /** Found when first asked for: most files are never edited. */
  private @Nullable Layout layout;

  public EditSet(SourceFile file) {
    this.file = file;
  }

  /** An empty set for the same file, without looking at its layout again. */
  public EditSet fresh() {
    EditSet fresh = new EditSet(file);
    fresh.layout = layout;
    return fresh;
  }

  public SourceFile file() {
    return file;
  }

  public Layout layout() {
    if (layout == null) {
      layout = Layout.of(file);
    }
    return layout;
  }

  public boolean isEmpty() {
    return edits.isEmpty();
  }

  /** Names who makes the edits from here on, for conflict messages. */
  public void setOrigin(String origin) {
    this.origin = origin;
  }

  /** Replaces {@code range}; edits inside must lie in the template's holes. */
  public void replace(TextRange range, Template template) {
    add(range, template, Edit.Kind.REPLACEMENT, 0);
  }

  /** Replaces {@code range} by text; any other edit inside is a conflict. */
  public void replace(TextRange range, String text) {
    replace(range, Template.text(text));
  }

  /** Replaces {@code range}, dropping all edits inside that lie in none of the template's holes. */
  public void replaceAbsorbing(TextRange range, Template template) {
    add(range, template, Edit.Kind.ABSORBING, 0);
  }

  /** Replaces {@code range} by text, dropping all edits inside. */
  public void replaceAbsorbing(TextRange range, String text) {
    replaceAbsorbing(range, Template.text(text));
  }

  /** Puts text around {@code range}, which other edits may change or wrap as well. */
  public void wrap(TextRange range, String before, String after) {
    replace(range, Template.around(before, range, after));
  }

  /** Inserts text. */
  public void insert(int offset, String text, int order) {
    insert(offset, Template.text(text), order);
  }

  /** Inserts text that may embed regions from elsewhere in the file. */
  public void insert(int offset, Template template, int order) {
    add(TextRange.at(offset), template, Edit.Kind.INSERTION, order);
  }

  /** Inserts text that is right for every world, though perhaps only one of them needs it. */
  public void insertHarmless(int offset, String text) {
    add(TextRange.at(offset), Template.text(text), Edit.Kind.INSERTION, 0, true);
  }

  /** Deletes {@code range}; any other edit inside is a conflict. */
  public void delete(TextRange range) {
    replace(range, "");
  }

  /** Deletes {@code range} and drops all edits inside. */
  public void deleteAbsorbing(TextRange range) {
    replaceAbsorbing(range, "");
  }

  /** Deletes {@code range}, its comments included, and drops all edits inside. */
  public void discard(TextRange range) {
    discarded.add(range);
    deleteAbsorbing(range);
  }

  /** States that the comments of {@code range} need not be kept. */
  public void discardComments(TextRange range) {
    discarded.add(range);
  }

  /** Deletes a statement and, where nothing else is on it, its line; see {@link Layout}. */
  public void deleteStatement(TextRange statement) {
    deleteAbsorbing(layout().statementWithLine(statement));
  }

  /**
   * Puts {@code text} in the place of {@code range}, whose own text some template embeds elsewhere.
   * Edits inside {@code range}, those of exactly this range included, are applied to the embedded
   * text.
   */
  public void extract(TextRange range, String text) {
    add(range, Template.text(text), Edit.Kind.EXTRACTED, 0);
  }

  /**
   * Moves an expression out of its statement.
   *
   * @param range the expression
   * @param name what stands in its place, such as a variable
   * @param at where the expression goes
   * @param before text put before it there, such as {@code HPy name = }
   * @param after text put behind it there, such as {@code ;} and a newline
   * @param order among insertions at {@code at}
   */
  public void hoist(TextRange range, String name, int at, String before, String after, int order) {
    extract(range, name);
    insert(at, Template.around(before, range, after), order);
  }

  /** Takes over all edits of another set for the same file, after the ones already here. */
  public void addAll(EditSet other) {
    if (!other.file.equals(file)) {
      throw new IllegalArgumentException(other.file + " is not " + file);
    }
    discarded.addAll(other.discarded);
    other.edits.forEach(e -> edits.add(e.numbered(edits.size())));
  }

  /**
   * Where the edits of another world differ, apart from the text that only one of them sees and
   * from what is harmless in both.
   *
   * @param unseenHere the text of the branches that this world does not take
   * @param unseenThere the text of the branches that the other does not take
   */
  public List<TextRange> differences(
      EditSet other, List<TextRange> unseenHere, List<TextRange> unseenThere) {
    List<TextRange> differences = new ArrayList<>();
    Set<Change> here = changes();
    Set<Change> there = other.changes();
    edits.stream()
        .filter(e -> isForeign(e, there, unseenThere))
        .forEach(e -> differences.add(e.range()));
    other.edits.stream()
        .filter(e -> isForeign(e, here, unseenHere) && !isIn(unseenThere, e.range()))
        .forEach(e -> differences.add(e.range()));
    return differences;
  }

  /** Whether those who made these changes had seen the text and did not want the edit. */
  private static boolean isForeign(Edit edit, Set<Change> changes, List<TextRange> unseen) {
    return !edit.harmless() && !changes.contains(Change.of(edit)) && !isIn(unseen, edit.range());
  }

  /**
   * Takes over what the edits of another world do to text that this world does not see, and what is
   * harmless here. What else differs is left as it is here.
   *
   * @param unseenHere the text of the branches that this world does not take
   */
  public void merge(EditSet other, List<TextRange> unseenHere) {
    Set<Change> here = changes();
    discarded.addAll(other.discarded);
    other.edits.stream()
        .filter(e -> !here.contains(Change.of(e)))
        .filter(e -> e.harmless() || isIn(unseenHere, e.range()))
        .forEach(e -> edits.add(e.numbered(edits.size())));
  }

  private Set<Change> changes() {
    Set<Change> all = new LinkedHashSet<>();
    edits.forEach(e -> all.add(Change.of(e)));
    return all;
  }

  private static boolean isIn(List<TextRange> regions, TextRange range) {
    return regions.stream().anyMatch(r -> r.contains(range));
  }

  /** An edit whoever made it, and whenever. */
  private record Change(TextRange range, Template template, Edit.Kind kind, int order) {
    static Change of(Edit edit) {
      return new Change(edit.range(), edit.template(), edit.kind(), edit.order());
    }
  }

  /** Applies the edits, or reports why they cannot be. */
  public Rendering render() {
    return new Renderer(file, layout(), edits, discarded).render();
  }

  private void add(TextRange range, Template template, Edit.Kind kind, int order) {
    add(range, template, kind, order, false);
  }

  private void add(
      TextRange range, Template template, Edit.Kind kind, int order, boolean harmless) {
    if (range.end() > file.text().length()) {
      throw new IllegalArgumentException(range + " is outside " + file);
    }
    Edit.Kind effective = range.isEmpty() ? Edit.Kind.INSERTION : kind;
    edits.add(new Edit(range, template, effective, order, edits.size(), origin, harmless));
  }
}
