package org.hpyport.diagnostic;

/** How far a fix may be trusted, after rustfix: {@code --write} applies the first two. */
public enum Applicability {
  /** Keeps the behaviour. */
  SAFE,
  /** Applied, but a person should look at it. */
  REVIEW,
  /** Holds text that a person must fill in, and does not compile until then. */
  PLACEHOLDER,
  /** Only shown. */
  DISPLAY_ONLY
}
