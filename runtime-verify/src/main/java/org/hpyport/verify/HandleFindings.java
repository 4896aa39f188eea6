package org.hpyport.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hpyport.diagnostic.Confidence;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.diagnostic.Location;
import org.hpyport.diagnostic.Severity;
import org.jspecify.annotations.Nullable;

/** What debug mode saw, as findings at places in the port: {@code HPY501} and {@code HPY502}. */
final class HandleFindings {
  private final Places places;

  HandleFindings(Places places) {
    this.places = places;
  }

  /** One finding for each place where leaked handles were made. */
  List<Diagnostic> leaks(List<HandleLeak> leaks) {
    Map<List<Object>, List<HandleLeak>> byPlace = new LinkedHashMap<>();
    for (HandleLeak leak : leaks) {
      Object place = places.own(leak.stack()).<Object>map(f -> f).orElse(leak.test());
      byPlace.computeIfAbsent(List.of(leak.kind(), place), k -> new ArrayList<>()).add(leak);
    }
    return byPlace.values().stream().map(this::leak).toList();
  }

  private Diagnostic leak(List<HandleLeak> group) {
    HandleLeak first = group.get(0);
    int count = group.stream().mapToInt(HandleLeak::count).sum();
    Set<String> tests = new LinkedHashSet<>();
    group.forEach(l -> tests.add(l.test()));
    String what =
        first.kind() == HandleLeak.Kind.BUILDER
            ? "A " + first.objectType() + " is opened here and never built or cancelled"
            : "A handle of a '"
                + first.objectType()
                + "' object"
                + (first.repr().isEmpty() ? "" : " (" + first.repr() + ")")
                + " made here is never closed";
    Optional<Location> location = places.location(first.stack(), "");
    String where = location.isPresent() ? "" : " (the place is not known)";
    return finding(
        "HPY501",
        what + where + ": " + seen(count, tests) + ".",
        location,
        function(first.stack()),
        List.of());
  }

  private static String seen(int count, Set<String> tests) {
    String first = tests.iterator().next();
    String more = tests.size() > 1 ? " and " + (tests.size() - 1) + " more" : "";
    return count + " left open by " + first + more;
  }

  /** One finding for each place where an invalid handle was used. */
  List<Diagnostic> invalid(List<InvalidHandle> all) {
    Map<List<Object>, List<InvalidHandle>> byPlace = new LinkedHashMap<>();
    for (InvalidHandle i : all) {
      List<Object> key =
          List.of(
              i.kind(),
              places.own(i.use()),
              places.own(i.made()),
              places.own(i.closed()),
              i.method());
      byPlace.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
    }
    return byPlace.values().stream().map(this::misused).toList();
  }

  private Diagnostic invalidGroup(
      List<InvalidHandle> group, String what, Optional<Location> at, @Nullable String function) {
    InvalidHandle first = group.get(0);
    List<Location> path = new ArrayList<>();
    places.location(first.made(), "the handle is made here").ifPresent(path::add);
    places.location(first.closed(), "it is closed here").ifPresent(path::add);
    if (!first.use().isEmpty()) {
      places.location(first.use(), "it is used here").ifPresent(path::add);
    }
    int count = group.stream().mapToInt(InvalidHandle::count).sum();
    Set<String> tests = new LinkedHashSet<>();
    group.forEach(i -> tests.add(i.test()));
    String more = tests.size() > 1 ? " and " + (tests.size() - 1) + " more" : "";
    String message =
        what
            + ": seen "
            + count
            + " time"
            + (count == 1 ? "" : "s")
            + " in "
            + tests.iterator().next()
            + more
            + ".";
    return finding("HPY502", message, at, function, path);
  }

  private Diagnostic misused(List<InvalidHandle> group) {
    InvalidHandle i = group.get(0);
    Optional<Location> use = places.location(i.use(), "");
    if (use.isPresent()) {
      return invalidGroup(group, misuse(i), use, function(i.use()));
    }
    Optional<Location> closed = places.location(i.closed(), "");
    if (closed.isPresent()) {
      String what =
          places.own(i.made()).isPresent()
              ? "The function returns a handle that it has closed here"
              : "An argument is closed here, though it belongs to the caller";
      return invalidGroup(group, what, closed, function(i.closed()));
    }
    Optional<Places.FunctionPlace> method = places.method(i.method());
    String name = i.method().isEmpty() ? "A function" : "The method '" + i.method() + "'";
    String what =
        i.kind() == InvalidHandle.Kind.CONSTANT
            ? name + " returns a constant of the context without HPy_Dup"
            : name + " returns one of its arguments without HPy_Dup";
    return invalidGroup(
        group,
        what,
        method.map(Places.FunctionPlace::location),
        method.map(Places.FunctionPlace::function).orElse(null));
  }

  private String misuse(InvalidHandle i) {
    boolean closes = places.lineText(i.use()).contains("HPy_Close");
    return switch (i.kind()) {
      case CONSTANT ->
          closes
              ? "A constant of the context is closed here"
              : "A constant of the context is misused here";
      case BUILDER -> "A builder is used here after it was built or cancelled";
      case CLOSED ->
          (closes
                  ? "A handle is closed here a second time"
                  : "A handle is used here after it was closed")
              + places
                  .location(i.closed(), "")
                  .map(l -> " at " + l.file().name() + ":" + l.line())
                  .orElse("");
    };
  }

  private @Nullable String function(List<CFrame> stack) {
    return places.own(stack).map(CFrame::function).orElse(null);
  }

  private static Diagnostic finding(
      String rule,
      String message,
      Optional<Location> at,
      @Nullable String function,
      List<Location> path) {
    return new Diagnostic(
        rule,
        Severity.ERROR,
        Confidence.CERTAIN,
        message,
        at.orElse(null),
        function,
        path,
        List.of());
  }
}
