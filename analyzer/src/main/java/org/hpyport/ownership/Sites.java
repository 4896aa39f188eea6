package org.hpyport.ownership;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers the places of a function, by identity, in the order they are first asked for. */
final class Sites {
  private final Map<Object, Integer> numbers = new IdentityHashMap<>();
  private final List<Object> places = new ArrayList<>();

  int of(Object place) {
    Integer known = numbers.get(place);
    if (known != null) {
      return known;
    }
    numbers.put(place, places.size());
    places.add(place);
    return places.size() - 1;
  }

  /** The place of a number, or {@code null} for -1. */
  @Nullable Object place(int number) {
    return number < 0 ? null : places.get(number);
  }
}
