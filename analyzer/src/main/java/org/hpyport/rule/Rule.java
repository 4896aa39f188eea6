package org.hpyport.rule;

import org.hpyport.diagnostic.Severity;

/** One hazard that is looked for. Ids are never reused. */
public interface Rule {

  /** {@code HPY} and three digits. */
  String id();

  /** A name in words joined by hyphens that describes the pattern. */
  String name();

  /** One sentence on what is wrong. */
  String summary();

  Severity severity();

  /** The number of the weakness in the Common Weakness Enumeration. */
  int weakness();
}
