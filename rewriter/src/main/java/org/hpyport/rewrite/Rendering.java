package org.hpyport.rewrite;

import java.util.List;
import org.hpyport.source.TextEdit;

/**
 * What became of one file's edits.
 *
 * @param text the new text; the original if there was a conflict
 * @param edits the same change as separate pieces: sorted, apart from each other, none without
 *     effect
 * @param conflicts edits that want the same text; none is applied if there is any
 */
public record Rendering(String text, List<TextEdit> edits, List<EditConflict> conflicts) {
  public Rendering {
    edits = List.copyOf(edits);
    conflicts = List.copyOf(conflicts);
  }
}
