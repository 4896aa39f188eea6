package org.hpyport.cli;

/** Tells of a failure that is ours, in one line: what failed and where, for the bug report. */
final class InternalFailure {
  private InternalFailure() {}

  static int report(Console console, Throwable failure) {
    console.err().println("hpy-port: internal error (HPY999): " + describe(failure));
    console.err().println("This is a bug of hpy-port. No file was changed after it happened.");
    return ExitCode.ERROR;
  }

  /** The failure's kind, message and the first place of ours it passed. */
  static String describe(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    String message = root.getMessage();
    String head =
        root.getClass().getSimpleName()
            + (message == null ? "" : ": " + message.lines().findFirst().orElse(""));
    for (StackTraceElement frame : root.getStackTrace()) {
      if (frame.getClassName().startsWith("org.hpyport.")) {
        return head + " (" + frame.getFileName() + ":" + frame.getLineNumber() + ")";
      }
    }
    return head;
  }
}
