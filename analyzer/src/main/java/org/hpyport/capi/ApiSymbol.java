package org.hpyport.capi;

import java.util.List;
import java.util.OptionalInt;

/** One catalog row of either dialect, as the ownership engine reads it. */
public sealed interface ApiSymbol permits CApiSymbol, HpySymbol {

  /** The C identifier; in HPy rows also {@code ctx->h_X} for context members. */
  String name();

  /** What sort of C entity it is. */
  SymbolKind kind();

  /** What a use does. */
  CallFacts facts();

  /** Remarks for people; empty if none. */
  String note();

  /** Who owns the result. */
  default Ownership result() {
    return facts().result();
  }

  /** Arguments whose reference passes to the callee. */
  default List<Integer> steals() {
    return facts().steals();
  }

  /** How failure shows. */
  default ErrorConvention error() {
    return facts().error();
  }

  /** Whether arbitrary Python code may run during the call. */
  default boolean runsPython() {
    return facts().runsPython();
  }

  /** The argument that bounds the returned pointer's life. */
  default OptionalInt derivedFrom() {
    return facts().derivedFrom();
  }

  /** Whether control never comes back. */
  default boolean noReturn() {
    return facts().noReturn();
  }
}
