package org.hpyport.ownership;

import java.util.List;
import org.hpyport.diagnostic.Confidence;
import org.hpyport.diagnostic.Location;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with one reference or handle on one path.
 *
 * @param kind what
 * @param subject how the source calls the object: a variable, or the call that made it
 * @param made where the object came from
 * @param place where it goes wrong
 * @param path the steps from one to the other, both included
 * @param unknown what it depends on, as a clause that begins with "whether"; {@code null} if it is
 *     certain
 */
public record OwnershipEvent(
    Kind kind,
    String subject,
    Location made,
    Location place,
    List<Location> path,
    @Nullable String unknown) {

  public OwnershipEvent {
    path = List.copyOf(path);
  }

  /** Whether something unknown is involved. */
  public Confidence confidence() {
    return unknown == null ? Confidence.CERTAIN : Confidence.POSSIBLE;
  }

  /** The kinds; each is one rule's. */
  public enum Kind {
    /** The last name of an owned reference dies. */
    LEAK,
    /** A reference is given up that is not, or no longer, owned. */
    RELEASED_TOO_OFTEN,
    /** An object is used after its only reference was given up. */
    USED_AFTER_RELEASE,
    /** A pointer into an object is used after the object's only reference was given up. */
    DERIVED_USED_AFTER_RELEASE,
    /** A borrowed object is used after its owner may have let go of it. */
    LOAN_OUTLIVED,
    /** Some returns of one function give a reference, this one lends one. */
    CONDITIONALLY_OWNED,
    /** A builder or tracker is not ended. */
    WORKPIECE_UNFINISHED,
    /** A builder or tracker is used or ended after it was ended. */
    WORKPIECE_REUSED,
    /** A reference is released though a call took it over. */
    STOLEN_RELEASED,
    /** What may be null is used as if it were not. */
    NULL_USED,
    /** The error value is returned, and no exception is set. */
    ERROR_WITHOUT_EXCEPTION,
    /** An exception is set, and success is returned. */
    SUCCESS_WITH_EXCEPTION,
    /** A call that may run Python code is made while an exception is set. */
    CALLED_WITH_EXCEPTION,
    /** A parameter or constant is returned as if it were owned. */
    RETURNED_UNOWNED
  }
}
