package org.hpyport.ownership;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What calling a function of the module does.
 *
 * @param exits its distinguishable ways out, as a caller sees them
 */
record FunctionSummary(List<Exit> exits) {

  FunctionSummary {
    exits = List.copyOf(exits);
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
   */
  record Exit(
      Value number,
      ObjectResult result,
      int resultCount,
      Set<Integer> into,
      List<Integer> parameters,
      Set<Integer> escapes,
      List<Out> outs) {
    public Exit {
      into = new TreeSet<>(into);
      escapes = new TreeSet<>(escapes);
      parameters = List.copyOf(parameters);
      outs = List.copyOf(outs);
    }
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
    static final Out OWNED = new Out(Kind.OWNED, -1, false);
    static final Out BORROWED = new Out(Kind.BORROWED, -1, false);
    static final Out UNKNOWN = new Out(Kind.UNKNOWN, -1, true);

    /** The possibilities. */
    enum Kind {
      NONE,
      UNKNOWN,
      BORROWED,
      OWNED,
      NULL
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
