package org.hpyport.preprocess;

/** The value of a condition. */
public enum Truth {
  FALSE,
  TRUE,
  UNKNOWN
}
