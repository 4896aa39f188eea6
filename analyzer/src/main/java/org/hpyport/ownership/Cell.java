package org.hpyport.ownership;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One object as one function sees it, made at one place.
 *
 * <p>{@code count} speaks of the source as it stands: how many references the function owns of the
 * object. {@code hold} speaks of the port: whether the function owns the one handle.
 *
 * @param origin where it comes from
 * @param count references owned by this function; negative if it gave up more than it had
 * @param hold the state of its handle in the port
 * @param maybeNull whether it may still turn out to be null
 * @param escaped whether it was stored where it is not tracked
 * @param endedBy number of the {@link Sites} entry that closed or moved it; -1 if none did
 * @param retainedBy number of the entry that last added a reference; -1 if none did
 * @param stolen whether a call took a reference over
 * @param loan for what is borrowed, whether its owner may have let go of it
 * @param doubt the first two things that are not known of it, as clauses: "whether ..."; null if
 *     none
 */
record Cell(
    Origin origin,
    int count,
    Hold hold,
    boolean maybeNull,
    boolean escaped,
    int endedBy,
    int retainedBy,
    boolean stolen,
    Loan loan,
    @Nullable String doubt) {

  /** Where an object comes from. */
  enum Origin {
    NEW,
    BORROWED,
    PARAMETER,
    CONSTANT,
    GLOBAL,
    /** A call, or a place that is not followed, gave it: whose the reference is is not known. */
    OPAQUE,
    /** What a member of a struct or a global owns; see {@link AccessPaths}. */
    SLOT,
    /** No object, but a builder or tracker: see {@link Workpieces}. */
    WORKPIECE
  }

  /** The state of a handle. */
  enum Hold {
    OWNED,
    UNOWNED,
    CLOSED,
    MOVED
  }

  /** Whether the owner of a borrowed object still keeps it. */
  enum Loan {
    KEPT,
    /** Code of classes ran, which may have taken it out of a container. */
    OPEN_TO_CODE,
    /** It is no loan, but something else was given a reference of its own to it. */
    ALSO_KEPT,
    /** A container that the function owned was given up, or the object was taken out of it. */
    OWNER_LET_GO
  }

  /** Beyond this a count is not followed further. */
  private static final int LIMIT = 4;

  private static final String AND = ", and on ";

  static Cell owned(Origin origin, boolean maybeNull) {
    int count = origin == Origin.NEW || origin == Origin.WORKPIECE ? 1 : 0;
    return new Cell(origin, count, Hold.OWNED, maybeNull, false, -1, -1, false, Loan.KEPT, null);
  }

  static Cell unowned(Origin origin, boolean maybeNull) {
    return new Cell(origin, 0, Hold.UNOWNED, maybeNull, false, -1, -1, false, Loan.KEPT, null);
  }

  /** Whether it is not known whose the one reference is that the function found. */
  boolean isForeign() {
    return origin == Origin.GLOBAL || origin == Origin.OPAQUE;
  }

  /** What was found in a slot, with the slot's reference. */
  static Cell held() {
    return new Cell(Origin.SLOT, 1, Hold.UNOWNED, true, false, -1, -1, false, Loan.KEPT, null);
  }

  Cell plus(int difference) {
    int sum = Math.max(-LIMIT, Math.min(LIMIT, count + difference));
    return new Cell(
        origin, sum, hold, maybeNull, escaped, endedBy, retainedBy, stolen, loan, doubt);
  }

  Cell notNull() {
    return new Cell(origin, count, hold, false, escaped, endedBy, retainedBy, stolen, loan, doubt);
  }

  Cell escape() {
    return new Cell(origin, count, hold, maybeNull, true, endedBy, retainedBy, stolen, loan, doubt);
  }

  /** The same, but nothing certain can be said of it: it depends on {@code what}. */
  Cell doubted(@Nullable String what) {
    boolean told = doubt != null && (doubt.contains(AND) || doubt.equals(what));
    if (what == null || told) {
      return this;
    }
    String both = doubt == null || what.contains(AND) ? what : doubt + AND + what;
    return new Cell(
        origin, count, hold, maybeNull, escaped, endedBy, retainedBy, stolen, loan, both);
  }

  /** How many things are not known of it; 2 stands for more. */
  int doubts() {
    return doubt == null ? 0 : doubt.contains(AND) ? 2 : 1;
  }

  Cell ended(Hold how, int by) {
    return new Cell(origin, count, how, maybeNull, escaped, by, retainedBy, stolen, loan, doubt);
  }

  /** The same object, perhaps null. */
  Cell maybe() {
    return new Cell(origin, count, hold, true, escaped, endedBy, retainedBy, stolen, loan, doubt);
  }

  /** The state of the handle alone, without the source's counts. */
  Cell handleOnly() {
    boolean owned = hold == Hold.OWNED;
    Cell left =
        new Cell(
            origin,
            0,
            hold,
            maybeNull,
            false,
            owned ? -1 : endedBy,
            owned ? -1 : retainedBy,
            false,
            Loan.KEPT,
            null);
    return left.equals(this) ? this : left;
  }

  Cell lent(Loan how) {
    return new Cell(
        origin, count, hold, maybeNull, escaped, endedBy, retainedBy, stolen, how, doubt);
  }

  /** The record's own goes through method handles, which one compiler tier alone makes slow. */
  @Override
  public int hashCode() {
    int hash = 31 * (31 * origin.ordinal() + count) + hold.ordinal();
    hash = 31 * (31 * hash + endedBy) + retainedBy;
    hash = 31 * (31 * hash + loan.ordinal()) + (doubt == null ? 0 : doubt.hashCode());
    return hash * 8 + (maybeNull ? 4 : 0) + (escaped ? 2 : 0) + (stolen ? 1 : 0);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Cell c
            && origin == c.origin
            && count == c.count
            && hold == c.hold
            && maybeNull == c.maybeNull
            && escaped == c.escaped
            && endedBy == c.endedBy
            && retainedBy == c.retainedBy
            && stolen == c.stolen
            && loan == c.loan
            && Objects.equals(doubt, c.doubt));
  }

  Cell withoutProvenance() {
    int ended = Math.min(endedBy, 0);
    return endedBy == ended && retainedBy == -1
        ? this
        : new Cell(origin, count, hold, maybeNull, escaped, ended, -1, stolen, loan, doubt);
  }

  /** A call takes one reference over. */
  Cell taken() {
    return new Cell(origin, count, hold, maybeNull, escaped, endedBy, retainedBy, true, loan, doubt)
        .plus(-1);
  }

  Cell retained(int by) {
    return new Cell(origin, count, hold, maybeNull, escaped, endedBy, by, stolen, Loan.KEPT, doubt)
        .plus(1);
  }

  Cell released(int by) {
    return new Cell(origin, count, hold, maybeNull, escaped, by, retainedBy, stolen, loan, doubt)
        .plus(-1);
  }
}
