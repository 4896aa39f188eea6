package org.hpyport.syntax.clang;

import org.hpyport.source.LineMap;
import org.hpyport.source.SourceFile;

/**
 * Where the two trees do not agree.
 *
 * @param clang what clang sees there, or "nothing"
 * @param ours what our tree has there, or "nothing"
 */
record Difference(SourceFile file, Key key, String clang, String ours) {
  @Override
  public String toString() {
    LineMap lines = file.lines();
    int line = lines.line(key.from());
    return "%s:%d:%d: %s: clang has %s, the tree has %s: %s"
        .formatted(
            file.name(),
            line,
            lines.column(key.from()),
            key.construct(),
            clang,
            ours,
            file.displayText(lines.lineRange(line)).strip());
  }
}
