package org.hpyport.diagnostic;

/** How sure a finding is. Only certain findings make {@code check} fail by default. */
public enum Confidence {
  /** A feasible path was seen. */
  CERTAIN,
  /** It depends on something unknown, which the message names. */
  POSSIBLE
}
