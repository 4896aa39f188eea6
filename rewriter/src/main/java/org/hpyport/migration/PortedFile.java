package org.hpyport.migration;

import java.util.List;
import org.hpyport.source.SourceFile;
import org.hpyport.source.TextEdit;

/**
 * One file of the module after porting.
 *
 * @param file the file before
 * @param newText its new text
 * @param edits the same change in pieces; empty if the file stays as it is
 */
public record PortedFile(SourceFile file, String newText, List<TextEdit> edits) {
  public PortedFile {
    edits = List.copyOf(edits);
  }

  public boolean isChanged() {
    return !file.text().equals(newText);
  }
}
