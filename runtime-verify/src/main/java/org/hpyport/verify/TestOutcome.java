package org.hpyport.verify;

/**
 * What became of one test in one run.
 *
 * @param test its name: {@code file.py::Class::method}, {@code file.py::function[row]}, or a
 *     script's file
 * @param outcome what became of it
 * @param exceptionType the exception's class; empty if there was none
 * @param message its text; texts differ between interpreters and are never compared
 */
public record TestOutcome(String test, Outcome outcome, String exceptionType, String message) {
  /** Whether this is a test, and not the loading of the module, an import, or the end. */
  public boolean isTest() {
    return !test.equals("module execution") && !test.startsWith("(") && !test.endsWith(" (import)");
  }
}
