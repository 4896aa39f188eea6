package org.hpyport.syntax;

import org.jspecify.annotations.Nullable;

/**
 * A run of tokens that was not understood.
 *
 * @param stoppedAt the token at which understanding ended
 * @param function the function it lies in, or {@code null}
 */
public record OpaqueRegion(TokenSpan span, int stoppedAt, @Nullable String function) {}
