package org.hpyport.ownership;

/**
 * One outcome of an expression.
 *
 * @param store the state behind it
 * @param value what it yields
 * @param leaf {@link Sites} number of the sub-expression whose value this is; -1 if none
 */
record Result(Store store, Value value, int leaf) {
  Result with(Value other) {
    return new Result(store, other, leaf);
  }
}
