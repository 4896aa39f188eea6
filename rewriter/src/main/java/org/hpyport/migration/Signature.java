package org.hpyport.migration;

import org.jspecify.annotations.Nullable;

/**
 * The parameter names of a ported function.
 *
 * @param context the {@code HPyContext *}; {@code null} if the function takes none
 * @param arguments the array of arguments; {@code null} unless the function takes one
 * @param count the number of positional arguments, of type {@code size_t} ({@code HPy_ssize_t} in
 *     {@code tp_new} and {@code tp_init})
 * @param keywords the tuple of keyword names, or the dict in {@code tp_new} and {@code tp_init}
 */
public record Signature(
    @Nullable String context,
    @Nullable String arguments,
    @Nullable String count,
    @Nullable String keywords) {

  /** A function without context or arguments array. */
  public static final Signature PLAIN = new Signature(null, null, null, null);
}
