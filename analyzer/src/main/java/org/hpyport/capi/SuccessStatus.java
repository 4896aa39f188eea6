package org.hpyport.capi;

import java.util.Locale;

/** What the status of a call that did not fail tells. */
public enum SuccessStatus {
  /** Nothing that is known here: it may be an answer or a count. */
  ANY,
  /** It is 0. */
  ZERO,
  /** It is 1 if the call wrote objects, and 0 if it found none and wrote null. */
  FOUND;

  static SuccessStatus of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
