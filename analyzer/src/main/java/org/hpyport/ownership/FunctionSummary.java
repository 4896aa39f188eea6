package org.hpyport.ownership;

import java.util.List;

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
   * @param number the result if it is a number, else {@code ANY}
   * @param isNull whether an object result is null
   * @param result origin of an object result
   * @param borrowedFrom index of the parameter that is returned; -1 if none is
   * @param parameters for each parameter, by how much its reference count changed
   * @param outs for each parameter, what was written through it
   */
  record Exit(
      Value.Number number,
      boolean isNull,
      Cell.Origin result,
      int resultCount,
      int borrowedFrom,
      List<Integer> parameters,
      List<Out> outs) {
    public Exit {
      parameters = List.copyOf(parameters);
      outs = List.copyOf(outs);
    }
  }

  /** What happened to an out parameter. */
  enum Out {
    NONE,
    NULL,
    OWNED,
    BORROWED
  }
}
