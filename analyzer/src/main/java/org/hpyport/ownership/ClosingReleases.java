package org.hpyport.ownership;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hpyport.model.FunctionModel;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.Expression;

/**
 * Releases of the source that close a handle in one of the worlds a module is ported in. A branch
 * may own what its alternative only borrows, and the release behind both is one text.
 *
 * @param places where they stand
 */
public record ClosingReleases(Set<Place> places) {
  /** No release at all. */
  public static final ClosingReleases NONE = new ClosingReleases(Set.of());

  /**
   * A place in the text.
   *
   * @param file the name of the file
   * @param offset of the call
   */
  public record Place(String file, int offset) {
    static Place of(FunctionModel function, Expression.Call call) {
      return new Place(function.tree().file().name(), function.tree().range(call).start());
    }
  }

  public ClosingReleases {
    places = Set.copyOf(places);
  }

  /** These releases and those that a plan closes something at. */
  public ClosingReleases and(LifetimePlan plan) {
    Set<Place> closing = new LinkedHashSet<>();
    plan.actions(LifetimeAction.CloseAtRelease.class)
        .forEach(a -> closing.add(Place.of(plan.function(), a.call())));
    return and(new ClosingReleases(closing));
  }

  /** These releases and others. */
  public ClosingReleases and(ClosingReleases others) {
    Set<Place> all = new LinkedHashSet<>(places);
    all.addAll(others.places);
    return new ClosingReleases(all);
  }

  /** Where in a function's text they stand, from its first byte on. */
  String within(FunctionModel function) {
    TextRange range = function.tree().range(function.definition());
    List<Integer> offsets =
        places.stream()
            .filter(p -> p.file().equals(function.file().name()))
            .filter(p -> range.start() <= p.offset() && p.offset() < range.end())
            .map(p -> p.offset() - range.start())
            .sorted()
            .toList();
    return offsets.isEmpty() ? "" : offsets.toString();
  }

  /** Tells the repairs of a function which of its releases have to close something. */
  void seed(FunctionModel function, Repairs repairs) {
    function.walkBody(
        node -> {
          if (node instanceof Expression.Call c && places.contains(Place.of(function, c))) {
            repairs.closing(c);
          }
        });
  }
}
