package org.hpyport.migration;

import java.util.Set;

/** The rewrite of one idiom. It reads the extension's facts and adds edits; it changes no text. */
public interface Migration {

  /** A short name in words, for messages. */
  String name();

  /** Adds this migration's edits, and blocks the functions whose idiom it cannot rewrite. */
  void apply(PortContext context);

  /**
   * The API functions and macros whose calls this migration rewrites. It leaves the arguments open
   * as holes, so that others may edit inside them.
   */
  default Set<String> calls() {
    return Set.of();
  }
}
