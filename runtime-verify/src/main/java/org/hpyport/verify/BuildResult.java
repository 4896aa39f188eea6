package org.hpyport.verify;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a build gave.
 *
 * @param binary the shared library, or {@code null} if the build failed
 * @param messages what compiler and linker complained of
 * @param log their whole output
 */
public record BuildResult(@Nullable Path binary, List<CompilerMessage> messages, String log) {
  public BuildResult {
    messages = List.copyOf(messages);
  }
}
