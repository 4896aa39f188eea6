package org.hpyport.verify;

/** What an extension is built for. */
public enum Abi {
  /** The C API of the CPython that is installed. */
  CAPI_CPYTHON,
  /** GraalPy's implementation of the C API. */
  CAPI_GRAALPY,
  /** HPy, compiled down to the C API of the CPython that is installed. */
  HPY_CPYTHON,
  /** HPy's universal ABI: no Python header at all. */
  HPY_UNIVERSAL,
  /** HPy's hybrid ABI: HPy with remains of the C API, against GraalPy's headers. */
  HPY_HYBRID;

  boolean isHpy() {
    return this != CAPI_CPYTHON && this != CAPI_GRAALPY;
  }

  boolean needsCPython() {
    return this == CAPI_CPYTHON || this == HPY_CPYTHON;
  }
}
