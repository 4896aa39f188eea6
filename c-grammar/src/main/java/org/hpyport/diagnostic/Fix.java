package org.hpyport.diagnostic;

import java.util.List;
import org.hpyport.source.SourceFile;
import org.hpyport.source.TextEdit;

/**
 * Edits of one file that make sense only together.
 *
 * @param file the file they change
 * @param description one sentence in the imperative
 * @param edits sorted and without overlap
 * @param applicability how far to trust them
 */
public record Fix(
    SourceFile file, String description, List<TextEdit> edits, Applicability applicability) {
  public Fix {
    edits = List.copyOf(edits);
  }
}
