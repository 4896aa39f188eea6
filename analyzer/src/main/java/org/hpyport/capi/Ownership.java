package org.hpyport.capi;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * Who owns the object a call gives, in the words of the Python/C API manual, "Objects, Types and
 * Reference Counts".
 *
 * @param kind the sort of ownership
 * @param from for {@link Kind#BORROWED}: index of the argument it is borrowed from; empty if it is
 *     held by the interpreter or static data
 */
public record Ownership(Kind kind, OptionalInt from) {

  /** The alternatives. */
  public enum Kind {
    /** The caller owns one reference or handle and must give it up. */
    NEW,
    /** Somebody else's reference, valid as long as that owner keeps it. */
    BORROWED,
    /** Never released by anyone: {@code Py_None}, {@code ctx->h_None}. */
    CONSTANT,
    /** Owned by an {@code HPyTracker}, closed with it. */
    TRACKED,
    /** Not an object: a number, a C pointer, a struct. */
    VALUE,
    /** Always the null pointer or handle, so that a caller can return it. */
    NULL,
    /** Nothing is given: {@code void}, or no expression at all. */
    NONE;

    static Kind of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /** An ownership that comes from no argument. */
  public static Ownership of(Kind kind) {
    return new Ownership(kind, OptionalInt.empty());
  }

  /** Borrowed from the argument at this index. */
  public static Ownership borrowedFrom(int argument) {
    return new Ownership(Kind.BORROWED, OptionalInt.of(argument));
  }

  /** True if the caller must release the result. */
  public boolean isNew() {
    return kind == Kind.NEW;
  }

  /** True if the result lives by somebody else's reference. */
  public boolean isBorrowed() {
    return kind == Kind.BORROWED;
  }

  /** True if the result is an object at all (possibly null). */
  public boolean isObject() {
    return kind != Kind.VALUE && kind != Kind.NONE;
  }
}
