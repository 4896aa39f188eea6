package org.hpyport.benchmark;

import java.nio.file.Path;

/**
 * What all parsers get.
 *
 * @param tree the tree to parse
 * @param scratch an empty directory for whatever they need
 * @param runs how often each whole process is run; the fastest counts
 */
record Bench(SourceTree tree, Path scratch, int runs) {}
