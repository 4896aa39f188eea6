package org.hpyport.verify;

/**
 * A C function of the port and how often the tests called it.
 *
 * @param name its name
 * @param file relative to the port's root, with slashes
 * @param line 1-based, where its definition starts
 * @param calls 0 if no test reached it
 */
public record CFunction(String name, String file, int line, long calls) {}
