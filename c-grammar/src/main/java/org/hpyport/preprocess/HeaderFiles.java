package org.hpyport.preprocess;

import java.nio.file.Path;
import org.hpyport.source.SourceFile;
import org.jspecify.annotations.Nullable;

/** Reads headers. */
public interface HeaderFiles {
  /**
   * The header at {@code path}.
   *
   * @param name how messages call it
   * @return {@code null} if there is no such file, or none that can be read or is worth reading
   */
  @Nullable SourceFile read(Path path, String name);
}
