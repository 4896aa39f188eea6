package org.hpyport.verify;

import org.jspecify.annotations.Nullable;

/**
 * A module of the same tree, which the Python part of the tested one may import.
 *
 * @param original its C-API original, or {@code null} if there is none
 * @param port its port, or {@code null} if it has none: then the original serves beside ports too
 */
public record Companion(@Nullable ExtensionSources original, @Nullable ExtensionSources port) {

  /** What to build for a run, or {@code null} if there is nothing. */
  @Nullable ExtensionSources sources(RunKind kind) {
    return kind.isOriginal() || port == null ? original : port;
  }

  /** What to build it for: a port as the tested one, an original for the same interpreter. */
  Abi abi(RunKind kind) {
    return kind.isOriginal() || port == null ? kind.baseline().abi() : kind.abi();
  }
}
