package org.hpyport.cli;

/** Something outside of us that ends the command: its message is all the user sees. */
final class ToolError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ToolError(String message) {
    super(message);
  }
}
