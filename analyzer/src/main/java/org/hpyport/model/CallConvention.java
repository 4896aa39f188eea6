package org.hpyport.model;

import java.util.Optional;
import java.util.Set;

/**
 * The calling conventions of a {@code PyMethodDef}: the C-API manual, "Common Object Structures",
 * {@code PyMethodDef.ml_flags}.
 */
public enum CallConvention {
  NOARGS("HPyFunc_NOARGS"),
  O("HPyFunc_O"),
  VARARGS("HPyFunc_VARARGS"),
  KEYWORDS("HPyFunc_KEYWORDS"),
  FASTCALL("HPyFunc_VARARGS"),
  FASTCALL_KEYWORDS("HPyFunc_KEYWORDS");

  private final String hpySignature;

  CallConvention(String hpySignature) {
    this.hpySignature = hpySignature;
  }

  /** The HPy signature name that stands for it. */
  public String hpySignature() {
    return hpySignature;
  }

  /** The convention that a set of {@code METH_*} flags names; empty if there is none. */
  public static Optional<CallConvention> of(Set<String> flags) {
    boolean keywords = flags.contains("METH_KEYWORDS");
    if (flags.contains("METH_FASTCALL")) {
      return Optional.of(keywords ? FASTCALL_KEYWORDS : FASTCALL);
    }
    if (keywords) {
      return Optional.of(KEYWORDS);
    }
    if (flags.contains("METH_VARARGS")) {
      return Optional.of(VARARGS);
    }
    if (flags.contains("METH_NOARGS")) {
      return Optional.of(NOARGS);
    }
    return flags.contains("METH_O") ? Optional.of(O) : Optional.empty();
  }
}
