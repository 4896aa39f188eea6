package org.hpyport.rewrite;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hpyport.source.SourceFile;

/** The edits of several files. A file's set is made when it is first asked for. */
public final class SourceEdits {
  private final Map<SourceFile, EditSet> sets = new LinkedHashMap<>();

  /** The edits of one file. */
  public EditSet of(SourceFile file) {
    return sets.computeIfAbsent(file, EditSet::new);
  }
}
