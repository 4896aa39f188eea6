package org.hpyport.cfg;

import org.jspecify.annotations.Nullable;

/** Tells what a name that is called or stands alone does to the flow of control. */
public interface MacroEffects {

  /** What becomes of control. */
  enum Flow {
    /** Goes on behind it. */
    CONTINUES,
    /** Leaves the function. */
    RETURNS,
    /** Leaves the function, or goes on behind it. */
    MAY_RETURN,
    /** Never comes back. */
    STOPS,
    /** Not understood. */
    HIDDEN
  }

  /** What a macro does with statements in its only argument's place. */
  enum Given {
    /** They run once, and nothing else does. */
    RUNS,
    /** They are dropped, and nothing runs. */
    DROPS,
    /** Not understood. */
    HIDDEN
  }

  /** The flow through a use of {@code name}. */
  Flow flow(String name);

  /** Why the flow is {@link Flow#HIDDEN}; {@code null} otherwise. */
  default @Nullable String reason(String name) {
    return flow(name) == Flow.HIDDEN ? "the macro " + name + " hides a jump" : null;
  }

  /** What becomes of statements given to {@code name}. */
  default Given given(String name) {
    return Given.HIDDEN;
  }

  /** Every name continues. */
  static MacroEffects none() {
    return name -> Flow.CONTINUES;
  }
}
