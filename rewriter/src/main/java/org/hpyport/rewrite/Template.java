package org.hpyport.rewrite;

import java.util.ArrayList;
import java.util.List;
import org.hpyport.source.TextRange;

/**
 * New text that may embed regions of the original text. Other edits that lie inside such a region
 * are applied there.
 *
 * @param parts literals and holes in order
 */
public record Template(List<Part> parts) {

  public Template {
    parts = List.copyOf(parts);
  }

  /** A piece of a template. */
  public sealed interface Part permits Literal, Hole {}

  /**
   * Text to be written as it is; {@code \n} becomes the file's newline.
   *
   * @param text one byte a char
   */
  public record Literal(String text) implements Part {}

  /**
   * The original text of a region, with the edits inside it applied.
   *
   * @param range a region of the file the template is used in
   */
  public record Hole(TextRange range) implements Part {}

  /** A template of nothing but text. */
  public static Template text(String text) {
    return new Template(text.isEmpty() ? List.of() : List.of(new Literal(text)));
  }

  /** The region {@code range} with text put around it. */
  public static Template around(String before, TextRange range, String after) {
    return builder().text(before).hole(range).text(after).build();
  }

  public static Builder builder() {
    return new Builder();
  }

  /** The holes in order. */
  public List<TextRange> holes() {
    List<TextRange> holes = new ArrayList<>();
    for (Part part : parts) {
      if (part instanceof Hole hole) {
        holes.add(hole.range());
      }
    }
    return holes;
  }

  /** Collects the parts of a template. */
  public static final class Builder {
    private final List<Part> parts = new ArrayList<>();

    public Builder text(String text) {
      if (!text.isEmpty()) {
        parts.add(new Literal(text));
      }
      return this;
    }

    public Builder hole(TextRange range) {
      parts.add(new Hole(range));
      return this;
    }

    /** Appends all parts of another template. */
    public Builder template(Template template) {
      parts.addAll(template.parts());
      return this;
    }

    public Template build() {
      return new Template(parts);
    }
  }
}
