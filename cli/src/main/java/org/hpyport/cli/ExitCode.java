package org.hpyport.cli;

/** What the process tells its caller. The same numbers mean the same everywhere. */
final class ExitCode {
  /** Clean, ported or proven. */
  static final int OK = 0;

  /** Findings, blocked functions, or a change pending. */
  static final int FINDINGS = 1;

  /** The command was used wrongly, or the tool could not do its work. */
  static final int ERROR = 2;

  /** The port is not proven. */
  static final int NOT_PROVEN = 4;

  private ExitCode() {}

  /** The code that says more is wrong. */
  static int worse(int a, int b) {
    return a == ERROR || b == ERROR ? ERROR : Math.max(a, b);
  }
}
