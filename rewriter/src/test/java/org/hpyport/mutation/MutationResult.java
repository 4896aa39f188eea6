package org.hpyport.mutation;

/**
 * What became of one mistake.
 *
 * @param reason why it is not found, or why it is none; empty if it is found
 */
record MutationResult(MutationSubject subject, Mutant mutant, Verdict verdict, String reason) {

  /** The outcomes. */
  enum Verdict {
    /** A certain finding in the function, which the right source does not have. */
    FOUND,
    /** The same in a function that calls it. */
    FOUND_IN_CALLER,
    /** A possible finding in the function or a caller: it names what it depends on. */
    POSSIBLE,
    /** No new finding. */
    SURVIVED,
    /** Not a mistake: what it is about is null on every path to it. */
    EQUIVALENT
  }

  boolean isFound() {
    return verdict == Verdict.POSSIBLE || isCertain();
  }

  /** Whether {@code check} fails. */
  boolean isCertain() {
    return verdict == Verdict.FOUND || verdict == Verdict.FOUND_IN_CALLER;
  }
}
