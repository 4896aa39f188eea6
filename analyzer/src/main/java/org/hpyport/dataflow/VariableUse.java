package org.hpyport.dataflow;

import java.util.Set;
import java.util.TreeSet;

/**
 * What one node of a graph does to automatic variables, by variable id.
 *
 * @param reads variables whose value is used
 * @param writes variables that surely get a new value after all reads
 * @param addressed variables whose address is taken
 */
public record VariableUse(Set<Integer> reads, Set<Integer> writes, Set<Integer> addressed) {
  public VariableUse {
    reads = new TreeSet<>(reads);
    writes = new TreeSet<>(writes);
    addressed = new TreeSet<>(addressed);
  }
}
