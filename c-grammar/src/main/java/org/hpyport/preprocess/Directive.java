package org.hpyport.preprocess;

/**
 * One directive.
 *
 * @param token its token
 * @param kind its name without {@code #}: {@code if ifdef ifndef elif else endif define undef
 *     include pragma error line …}; empty for the null directive
 * @param argument the rest of the logical line, comments and splices replaced by one blank, trimmed
 */
public record Directive(int token, String kind, String argument) {}
