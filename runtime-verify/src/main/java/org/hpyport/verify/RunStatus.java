package org.hpyport.verify;

/** How far a run came. */
public enum RunStatus {
  /** All tests were reached. */
  RAN,
  /** It was built and started, and did not come to its end, or the module could not be imported. */
  FAILED,
  /** The compiler refused it. */
  BUILD_FAILED,
  /** It was not made: something is missing, or it was not asked for. */
  NOT_RUN
}
