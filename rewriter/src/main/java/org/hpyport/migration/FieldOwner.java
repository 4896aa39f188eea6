package org.hpyport.migration;

import org.jspecify.annotations.Nullable;

/**
 * The object that HPy wants as the owner of an object field.
 *
 * @param handle the object, or the one that keeps it as its payload
 * @param payloads the variable that knows where {@code handle} keeps its payload; {@code null} if
 *     {@code handle} is the owner
 */
public record FieldOwner(String handle, @Nullable String payloads) {

  /** The helper that loads ({@code load}) or stores ({@code store}). */
  public String helper(String verb) {
    return "hpp_" + verb + (payloads == null ? "_field" : "_payload_field");
  }

  /** The call up to the field: {@code hpp_load_field(ctx, h_self, }. */
  public String call(String verb, String ctx) {
    String between = payloads == null ? "" : "&" + payloads + ", ";
    return helper(verb) + "(" + ctx + ", " + between + handle + ", ";
  }
}
