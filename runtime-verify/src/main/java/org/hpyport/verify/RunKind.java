package org.hpyport.verify;

/** The runs of a verification, in the order they are made. */
public enum RunKind {
  ORIGINAL_CPYTHON("original, C API, CPython", Abi.CAPI_CPYTHON, "native"),
  ORIGINAL_GRAALPY("original, C API, GraalPy", Abi.CAPI_GRAALPY, "native"),
  PORT_CPYTHON("port, CPython ABI, CPython", Abi.HPY_CPYTHON, "native"),
  PORT_DEBUG("port, universal ABI, GraalPy, debug mode", Abi.HPY_UNIVERSAL, "debug"),
  PORT_TRACE("port, universal ABI, GraalPy, trace mode", Abi.HPY_UNIVERSAL, "trace");

  private final String title;
  private final Abi abi;
  private final String mode;

  RunKind(String title, Abi abi, String mode) {
    this.title = title;
    this.abi = abi;
    this.mode = mode;
  }

  /** What it is, for a person. */
  public String title() {
    return title;
  }

  /** What is built for it; a hybrid port takes {@link Abi#HPY_HYBRID} for the universal ABI. */
  public Abi abi() {
    return abi;
  }

  String mode() {
    return mode;
  }

  boolean isOriginal() {
    return this == ORIGINAL_CPYTHON || this == ORIGINAL_GRAALPY;
  }

  /** The run of the original that this run of the port is compared with. */
  RunKind baseline() {
    return abi.needsCPython() ? ORIGINAL_CPYTHON : ORIGINAL_GRAALPY;
  }
}
