package org.hpyport.dataflow;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Small numbers for the ids of variables, in the same order, to keep sets of them as bits. */
final class VariableNumbers {
  private final int[] ids;

  private VariableNumbers(int[] ids) {
    this.ids = ids;
  }

  /** Numbers for all ids in some sets. */
  static VariableNumbers of(Collection<Set<Integer>> sets) {
    Set<Integer> all = new TreeSet<>();
    sets.forEach(all::addAll);
    return new VariableNumbers(all.stream().mapToInt(Integer::intValue).toArray());
  }

  /** The ids of a set that have numbers. */
  BitSet bits(Set<Integer> set) {
    BitSet bits = new BitSet(ids.length);
    for (int id : set) {
      int number = Arrays.binarySearch(ids, id);
      if (number >= 0) {
        bits.set(number);
      }
    }
    return bits;
  }

  /** The ids of these numbers, ascending. The bits must not change any more. */
  Set<Integer> set(BitSet bits) {
    return new Ids(bits);
  }

  private final class Ids extends AbstractSet<Integer> {
    private final BitSet bits;

    Ids(BitSet bits) {
      this.bits = bits;
    }

    @Override
    public boolean contains(@Nullable Object id) {
      int number = id instanceof Integer i ? Arrays.binarySearch(ids, i) : -1;
      return number >= 0 && bits.get(number);
    }

    @Override
    public int size() {
      return bits.cardinality();
    }

    @Override
    public Iterator<Integer> iterator() {
      return bits.stream().map(number -> ids[number]).iterator();
    }
  }
}
