package org.hpyport.ownership;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map from numbers, in ascending order, in two arrays. A changed copy costs one copy
 * of the arrays, which for the few entries of a {@link Store} is many times cheaper than a tree.
 */
final class NumberMap<V> extends AbstractMap<Integer, V> {
  private static final NumberMap<Object> EMPTY = new NumberMap<>(new int[0], new Object[0]);

  private final int[] keys;
  private final Object[] values;

  private NumberMap(int[] keys, Object[] values) {
    this.keys = keys;
    this.values = values;
  }

  @SuppressWarnings("unchecked") // there is no value in it
  static <V> NumberMap<V> empty() {
    return (NumberMap<V>) EMPTY;
  }

  /** The entries of another map. */
  static <V> NumberMap<V> of(Map<Integer, V> entries) {
    int[] keys = new int[entries.size()];
    int i = 0;
    for (Integer key : entries.keySet()) {
      keys[i++] = key;
    }
    Arrays.sort(keys);
    Object[] values = new Object[keys.length];
    for (int k = 0; k < keys.length; k++) {
      values[k] = entries.get(keys[k]);
    }
    return new NumberMap<>(keys, values);
  }

  @SuppressWarnings("unchecked") // only values of that type come in
  private V value(int index) {
    return (V) values[index];
  }

  @Nullable V at(int key) {
    int found = Arrays.binarySearch(keys, key);
    return found < 0 ? null : value(found);
  }

  /** With one entry more, or another value in it. */
  NumberMap<V> with(int key, V value) {
    int found = Arrays.binarySearch(keys, key);
    if (found >= 0) {
      Object[] changed = values.clone();
      changed[found] = value;
      return new NumberMap<>(keys, changed);
    }
    int place = -found - 1;
    int[] moreKeys = new int[keys.length + 1];
    Object[] moreValues = new Object[keys.length + 1];
    System.arraycopy(keys, 0, moreKeys, 0, place);
    System.arraycopy(values, 0, moreValues, 0, place);
    moreKeys[place] = key;
    moreValues[place] = value;
    System.arraycopy(keys, place, moreKeys, place + 1, keys.length - place);
    System.arraycopy(values, place, moreValues, place + 1, keys.length - place);
    return new NumberMap<>(moreKeys, moreValues);
  }

  /** The entries for which a condition holds; this map if it does for all. */
  NumberMap<V> only(Condition<V> condition) {
    int first = 0;
    while (first < keys.length && condition.holds(keys[first], value(first))) {
      first++;
    }
    if (first == keys.length) {
      return this;
    }
    int[] left = Arrays.copyOf(keys, keys.length - 1);
    Object[] leftValues = Arrays.copyOf(values, keys.length - 1);
    int size = first;
    for (int i = first + 1; i < keys.length; i++) {
      if (condition.holds(keys[i], value(i))) {
        left[size] = keys[i];
        leftValues[size++] = values[i];
      }
    }
    return size == left.length
        ? new NumberMap<>(left, leftValues)
        : new NumberMap<>(Arrays.copyOf(left, size), Arrays.copyOf(leftValues, size));
  }

  /** A condition on an entry. */
  interface Condition<V> {
    boolean holds(int key, V value);
  }

  /** Whether a condition holds for one of the entries. */
  boolean any(Condition<V> condition) {
    for (int i = 0; i < keys.length; i++) {
      if (condition.holds(keys[i], value(i))) {
        return true;
      }
    }
    return false;
  }

  /** With each value replaced; this map if each is replaced by itself. */
  NumberMap<V> mapped(UnaryOperator<V> change) {
    Object[] changed = values;
    for (int i = 0; i < keys.length; i++) {
      V next = change.apply(value(i));
      if (next != values[i]) {
        changed = changed == values ? values.clone() : changed;
        changed[i] = next;
      }
    }
    return changed == values ? this : new NumberMap<>(keys, changed);
  }

  @Override
  public @Nullable V get(@Nullable Object key) {
    return key instanceof Integer number ? at(number) : null;
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return key instanceof Integer number && Arrays.binarySearch(keys, number) >= 0;
  }

  @Override
  public int size() {
    return keys.length;
  }

  @Override
  public void forEach(BiConsumer<? super Integer, ? super V> action) {
    for (int i = 0; i < keys.length; i++) {
      action.accept(keys[i], value(i));
    }
  }

  @Override
  public Set<Map.Entry<Integer, V>> entrySet() {
    return new Entries();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NumberMap<?> map
        ? Arrays.equals(keys, map.keys) && Arrays.equals(values, map.values)
        : super.equals(other);
  }

  @Override
  public int hashCode() {
    int sum = 0;
    for (int i = 0; i < keys.length; i++) {
      sum += keys[i] ^ values[i].hashCode(); // as Map asks for
    }
    return sum;
  }

  private final class Entries extends AbstractSet<Map.Entry<Integer, V>> {
    @Override
    public int size() {
      return keys.length;
    }

    @Override
    public Iterator<Map.Entry<Integer, V>> iterator() {
      return new Iterator<>() {
        private int next;

        @Override
        public boolean hasNext() {
          return next < keys.length;
        }

        @Override
        public Map.Entry<Integer, V> next() {
          if (next >= keys.length) {
            throw new NoSuchElementException();
          }
          return Map.entry(keys[next], value(next++));
        }
      };
    }
  }
}
