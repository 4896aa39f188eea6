package org.hpyport.ownership;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A map with keys compared by identity that iterates in the order of insertion. */
final class NodeMap<K, V> extends AbstractMap<K, V> {
  private final Map<K, Entry<K, V>> byKey = new IdentityHashMap<>();
  private final List<Entry<K, V>> order = new ArrayList<>();

  @Override
  public @Nullable V get(Object key) {
    Entry<K, V> entry = byKey.get(key);
    return entry == null ? null : entry.getValue();
  }

  @Override
  public boolean containsKey(Object key) {
    return byKey.containsKey(key);
  }

  @Override
  public @Nullable V put(K key, V value) {
    Entry<K, V> entry = byKey.get(key);
    if (entry != null) {
      return entry.setValue(value);
    }
    Entry<K, V> added = new SimpleEntry<>(key, value);
    byKey.put(key, added);
    order.add(added);
    return null;
  }

  @Override
  public void clear() {
    byKey.clear();
    order.clear();
  }

  @Override
  public Set<Entry<K, V>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Entry<K, V>> iterator() {
        return List.copyOf(order).iterator();
      }

      @Override
      public int size() {
        return order.size();
      }
    };
  }
}
