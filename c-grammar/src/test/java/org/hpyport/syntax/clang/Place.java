package org.hpyport.syntax.clang;

/**
 * A location of clang's: where the token is spelled and where the macro stands that brought it.
 *
 * @param spelled byte offset of the token in the main file; -1 if it is spelled elsewhere
 * @param expanded byte offset in the main file of the outermost macro that brought the token; equal
 *     to {@code spelled} for a token without one, -1 if the place is in another file
 */
record Place(int spelled, int expanded) {
  static final Place NOWHERE = new Place(-1, -1);

  boolean fromMacro() {
    return spelled != expanded;
  }
}
