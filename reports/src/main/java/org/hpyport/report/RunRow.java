package org.hpyport.report;

/**
 * What one run of a verification showed, in numbers.
 *
 * @param title which run, for a person
 * @param original whether it ran the original rather than the port
 * @param ran whether it came to its end
 * @param reason why it did not; empty if it did
 * @param passed tests that passed
 * @param failed tests that failed, crashed or were lost
 * @param skipped tests that skipped themselves or failed as they say they do
 * @param leaks handles and builders left open
 * @param invalidHandles uses of handles that may not be used
 */
public record RunRow(
    String title,
    boolean original,
    boolean ran,
    String reason,
    int passed,
    int failed,
    int skipped,
    int leaks,
    int invalidHandles) {}
