package org.hpyport.diagnostic;

import org.hpyport.source.SourceFile;
import org.hpyport.source.TextRange;

/**
 * A place in a file with what is to be said of it.
 *
 * @param file the file
 * @param range the bytes meant
 * @param message what happens there; may be empty
 */
public record Location(SourceFile file, TextRange range, String message) {

  /** The 1-based line where the place starts. */
  public int line() {
    return file.lines().line(range.start());
  }

  /** The 1-based byte column where the place starts. */
  public int column() {
    return file.lines().column(range.start());
  }
}
