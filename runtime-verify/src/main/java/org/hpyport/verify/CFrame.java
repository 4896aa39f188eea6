package org.hpyport.verify;

/**
 * One C stack frame, with inlined functions as frames of their own.
 *
 * @param function its name; {@code ??} if unknown
 * @param file the absolute path from the debug information; empty if unknown
 * @param line 1-based; 0 if unknown
 */
public record CFrame(String function, String file, int line) {}
