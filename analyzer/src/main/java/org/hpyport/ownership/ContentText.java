package org.hpyport.ownership;

import org.jspecify.annotations.Nullable;

/** Words and numbers written one after the other, each marked off from the next. */
final class ContentText {
  private final StringBuilder written = new StringBuilder();

  ContentText add(@Nullable String word) {
    if (word == null) {
      written.append("-;");
    } else {
      written.append(word.length()).append(':').append(word).append(';');
    }
    return this;
  }

  ContentText add(int number) {
    written.append(number).append(';');
    return this;
  }

  ContentText add(boolean fact) {
    written.append(fact ? "+;" : "-;");
    return this;
  }

  /** All that was added; equal texts were made of equal parts. */
  @Override
  public String toString() {
    return written.toString();
  }
}
