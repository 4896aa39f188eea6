package org.hpyport.ownership;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.hpyport.model.Words;
import org.hpyport.syntax.Expression;

/**
 * Places that are released although nobody follows what they hold: {@code Py_DECREF(a->b->c)},
 * {@code Py_DECREF(NODE(x))}. Until such a place, or a variable it is named with, is written, or a
 * function runs that may write it, the same release is one too many.
 */
final class ReleasedPlaces {
  private static final int FIRST = -500_000;

  private final Frame frame;
  private final Map<String, Integer> numbers = new HashMap<>();

  ReleasedPlaces(Frame frame) {
    this.frame = frame;
  }

  /** Notes the release of a place, and tells if it was released before. */
  Store released(Store s, Expression.Call call, Expression place) {
    if (frame.mode != Mode.C_API || frame.summarises()) {
      return s;
    }
    String text = frame.function.tree().text(Words.bare(place)).replaceAll("\\s+", " ");
    int mark = numbers.computeIfAbsent(text, t -> FIRST - numbers.size());
    if (s.binding(mark) != null) {
      frame.recorder.releasedAgain(call, text, s);
    }
    return s.bind(mark, Value.Plain.SET, -1);
  }

  /** A variable or member is written. */
  Store written(Store s, Expression target) {
    if (numbers.isEmpty()) {
      return s;
    }
    Expression bare = Words.bare(target);
    String name =
        bare instanceof Expression.Member m
            ? m.name()
            : bare instanceof Expression.Identifier id ? id.name() : "";
    Pattern word = Pattern.compile("\\b" + Pattern.quote(name) + "\\b");
    Store left = s;
    for (Map.Entry<String, Integer> place : numbers.entrySet()) {
      if (name.isEmpty() || word.matcher(place.getKey()).find()) {
        left = without(left, place.getValue());
      }
    }
    return left;
  }

  /** Something runs that may write any of them. */
  Store forgotten(Store s) {
    Store left = s;
    for (int mark : numbers.values()) {
      left = without(left, mark);
    }
    return left;
  }

  private static Store without(Store s, int mark) {
    return s.binding(mark) == null ? s : s.unbind(mark);
  }
}
