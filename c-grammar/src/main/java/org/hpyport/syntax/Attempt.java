package org.hpyport.syntax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hpyport.syntax.classify.ClassifiedToken;
import org.hpyport.syntax.classify.Output;
import org.jspecify.annotations.Nullable;

/** The classified tokens of one declaration while regions of them are given up one by one. */
final class Attempt {
  private final List<ClassifiedToken> original;
  private final List<Output.Region> regions;
  private final List<Output.Region> givenUp = new ArrayList<>();
  private List<ClassifiedToken> tokens;
  private int[] origin;

  Attempt(Output output) {
    this.original = output.tokens();
    this.regions = new ArrayList<>(output.regions());
    regions.sort(Comparator.comparingInt(r -> r.to() - r.from()));
    this.tokens = original;
    this.origin = new int[0];
    rebuild();
  }

  List<ClassifiedToken> tokens() {
    return tokens;
  }

  /** The token at a position in {@link #tokens}; {@code null} past the end. */
  @Nullable ClassifiedToken at(int position) {
    return position >= 0 && position < tokens.size() ? tokens.get(position) : null;
  }

  /**
   * Replaces the smallest region around a position that is not opaque yet.
   *
   * @return the file's tokens given up; {@code null} if no region is left
   */
  @Nullable TokenSpan giveUpAt(int position) {
    int place = position < origin.length ? origin[position] : original.size() - 1;
    for (Output.Region region : regions) {
      if (region.from() <= place && place < region.to() && !covered(region)) {
        givenUp.removeIf(r -> region.from() <= r.from() && r.to() <= region.to());
        givenUp.add(region);
        rebuild();
        return span(region);
      }
    }
    return null;
  }

  private boolean covered(Output.Region region) {
    return givenUp.stream().anyMatch(r -> r.from() <= region.from() && region.to() <= r.to());
  }

  private TokenSpan span(Output.Region region) {
    int first = original.get(region.from()).first();
    int last = original.get(region.to() - 1).last();
    return new TokenSpan(first, Math.max(first, last));
  }

  private void rebuild() {
    List<ClassifiedToken> rebuilt = new ArrayList<>(original.size());
    int[] from = new int[original.size()];
    int i = 0;
    while (i < original.size()) {
      Output.Region region = givenUpAt(i);
      from[rebuilt.size()] = i;
      if (region == null) {
        rebuilt.add(original.get(i++));
      } else {
        TokenSpan span = span(region);
        rebuilt.add(new ClassifiedToken(region.replacement(), span.first(), span.last()));
        i = region.to();
      }
    }
    tokens = rebuilt;
    origin = java.util.Arrays.copyOf(from, rebuilt.size());
  }

  private Output.@Nullable Region givenUpAt(int position) {
    for (Output.Region region : givenUp) {
      if (region.from() == position) {
        return region;
      }
    }
    return null;
  }
}
