package org.hpyport.mutation;

/** A way to get ownership wrong once. */
enum MutationKind {
  /** A release is left out. */
  DROP_RELEASE,
  /** A release is made twice. */
  DOUBLE_RELEASE,
  /** A release stands before the last use. */
  EARLY_RELEASE,
  /** A retain or duplication is left out. */
  DROP_RETAIN,
  /** A call that gives a new reference instead of one that lends, or the other way round. */
  SWAP_OWNERSHIP,
  /** What a call stole is released all the same. */
  RELEASE_STOLEN,
  /** A parameter of a function that Python enters is released. */
  RELEASE_BORROWED,
  /** An error path skips the cleanup. */
  FORGET_ERROR_PATH
}
