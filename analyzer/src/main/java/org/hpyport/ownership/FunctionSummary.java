package org.hpyport.ownership;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What calling a function of the module does.
 *
 * @param exits its distinguishable ways out, as a caller sees them
 * @param replaced out parameters through which it may take what was there before
 */
record FunctionSummary(List<Exit> exits, Set<Integer> replaced) {

  FunctionSummary {
    exits = List.copyOf(exits);
    replaced = new TreeSet<>(replaced);
  }

  /**
   * One way out.
   *
   * @param number the result if it is a number, else {@code UNKNOWN}
   * @param result what an object result is
   * @param resultCount the references the caller gets with it
   * @param into the parameters whose objects a returned pointer, or object, belongs to
   * @param parameters for each parameter, by how much its reference count changed
   * @param escapes the parameters that were stored where they are not followed
   * @param outs for each parameter, what was written through it
   * @param constant the name of the constant that an object result is; {@code null} if it is none
   * @param given for each parameter, what it must have been for this way out
   * @param doubts by parameter, -1 for the result: what is not known of the object
   */
  record Exit(
      Value number,
      ObjectResult result,
      int resultCount,
      Set<Integer> into,
      List<Integer> parameters,
      Set<Integer> escapes,
      List<Out> outs,
      @Nullable String constant,
      List<Given> given,
      Map<Integer, String> doubts) {

    /** Stands for the result among parameters. */
    static final int RESULT = -1;

    public Exit {
      into = new TreeSet<>(into);
      escapes = new TreeSet<>(escapes);
      parameters = List.copyOf(parameters);
      outs = List.copyOf(outs);
      given = List.copyOf(given);
      doubts = new TreeMap<>(doubts);
    }

    Exit withNumber(Value other) {
      return new Exit(
          other, result, resultCount, into, parameters, escapes, outs, constant, given, doubts);
    }

    Exit withOuts(List<Out> others) {
      return new Exit(
          number, result, resultCount, into, parameters, escapes, others, constant, given, doubts);
    }

    Exit withEscapes(Set<Integer> others) {
      return new Exit(
          number, result, resultCount, into, parameters, others, outs, constant, given, doubts);
    }

    Exit withDoubts(Map<Integer, String> others) {
      return new Exit(
          number, result, resultCount, into, parameters, escapes, outs, constant, given, others);
    }

    Exit withGiven(List<Given> others) {
      return new Exit(
          number, result, resultCount, into, parameters, escapes, outs, constant, others, doubts);
    }

    /** What is left of it for the planner: the convention of ports says who owns what. */
    Exit withoutCounts() {
      return new Exit(
          number, result, 0, into, List.of(), Set.of(), outs, null, List.of(), Map.of());
    }
  }

  /** What a way out tells of an argument that is a pointer or an object. */
  enum Given {
    ANY,
    NULL,
    SET
  }

  /** What a returned object is. */
  enum ObjectResult {
    NONE,
    NULL,
    MAYBE_NULL,
    /** It could not be followed. */
    UNKNOWN,
    NOT_NULL
  }

  /**
   * What happened to an out parameter.
   *
   * @param parameter whose object it is now, if it was lent; -1 if that is not known
   * @param maybeNull whether it may be null all the same
   */
  record Out(Kind kind, int parameter, boolean maybeNull) {
    static final Out NONE = new Out(Kind.NONE, -1, false);
    static final Out NULL = new Out(Kind.NULL, -1, true);
    static final Out CLEARED = new Out(Kind.CLEARED, -1, true);
    static final Out OWNED = new Out(Kind.OWNED, -1, false);
    static final Out BORROWED = new Out(Kind.BORROWED, -1, false);
    static final Out UNKNOWN = new Out(Kind.UNKNOWN, -1, true);

    /** The possibilities; of two that a loop leaves, the later one says what it did. */
    enum Kind {
      NONE,
      /** Null, and nothing else was there before. */
      NULL,
      UNKNOWN,
      BORROWED,
      OWNED,
      /** Null again: what was there was given up. */
      CLEARED
    }

    static Out lent(int parameter) {
      return new Out(Kind.BORROWED, parameter, false);
    }
  }

  /** Whether all ways out write the same, so that a caller need not tell them apart by that. */
  boolean writesNothing() {
    return exits.stream().allMatch(e -> e.outs().stream().allMatch(Out.NONE::equals));
  }
}
