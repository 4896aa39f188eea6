package org.hpyport.verify;

/** What became of one test. */
public enum Outcome {
  PASSED,
  FAILED,
  SKIPPED,
  /** It failed, as it says it does. */
  EXPECTED_FAILURE,
  /** It ended the process. */
  CRASHED,
  /** It was not run, or not understood. */
  LOST;

  static Outcome of(String name) {
    return switch (name) {
      case "passed" -> PASSED;
      case "skipped" -> SKIPPED;
      case "xfailed" -> EXPECTED_FAILURE;
      case "lost" -> LOST;
      default -> FAILED;
    };
  }
}
