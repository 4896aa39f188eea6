package org.hpyport.ownership;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hpyport.model.Variable;
import org.hpyport.syntax.Expression;
import org.jspecify.annotations.Nullable;

/**
 * What earlier runs found must be changed so that each variable is owned on all paths or on none.
 * It only grows, within the size of the function, so repairing ends.
 */
final class Repairs {
  private final Map<Expression, Object> dups = new IdentityHashMap<>();
  private final Set<Expression> retainDups = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Expression> dropped = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Expression> closing = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<Expression, Variable> temporaries = new NodeMap<>();
  private final Set<Integer> nullInitialised = new TreeSet<>();
  private final Set<Integer> entryDups = new TreeSet<>();
  private final Map<Integer, Set<Integer>> ties = new TreeMap<>();
  private final Map<String, Integer> names = new HashMap<>();

  /** The value of {@code e} gets a handle of its own; false if it has one already. */
  boolean dup(Expression e) {
    return dups.putIfAbsent(e, new Object()) == null;
  }

  /** Identifies the object a dup makes; {@code null} if {@code e} is not dupped. */
  @Nullable Object dupKey(Expression e) {
    return dups.get(e);
  }

  /** The retaining call gives its variable a handle of its own. */
  boolean dupAtRetain(Expression.Call call) {
    return retainDups.add(call);
  }

  boolean isDupAtRetain(Expression call) {
    return retainDups.contains(call);
  }

  /** The release closes nothing. */
  boolean drop(Expression.Call release) {
    return dropped.add(release);
  }

  boolean isDropped(Expression release) {
    return dropped.contains(release);
  }

  /** The release closes a handle in another world, so it has to be right to close one here. */
  void closing(Expression.Call release) {
    closing.add(release);
  }

  boolean isClosing(Expression release) {
    return closing.contains(release);
  }

  boolean name(Expression e, Variable temporary) {
    return temporaries.putIfAbsent(e, temporary) == null;
  }

  @Nullable Variable temporary(Expression e) {
    return temporaries.get(e);
  }

  Map<Expression, Variable> temporaries() {
    return temporaries;
  }

  boolean nullInitialise(int variable) {
    return nullInitialised.add(variable);
  }

  boolean isNullInitialised(int variable) {
    return nullInitialised.contains(variable);
  }

  Set<Integer> nullInitialised() {
    return nullInitialised;
  }

  boolean dupAtEntry(int parameter) {
    return entryDups.add(parameter);
  }

  boolean isDupAtEntry(int parameter) {
    return entryDups.contains(parameter);
  }

  /** Whoever reads {@code pointer} needs {@code owner}, too. */
  boolean tie(int pointer, int owner) {
    return ties.computeIfAbsent(pointer, p -> new TreeSet<>()).add(owner);
  }

  Set<Integer> owners(int pointer) {
    return ties.getOrDefault(pointer, Set.of());
  }

  /** A number that makes a suggested name unique among the temporaries. */
  int next(String stem) {
    return names.merge(stem, 1, Integer::sum);
  }
}
