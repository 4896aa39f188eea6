package org.hpyport.migration;

/** The ids of findings about porting. They are never reused. */
public final class PortRules {
  /** A function cannot be ported without a decision. */
  public static final String BLOCKED_FUNCTION = "HPY401";

  /** Something outside of functions cannot be ported without a decision. */
  public static final String BLOCKED_MODULE = "HPY402";

  /** A preprocessor condition decides over API use and could not be settled. */
  public static final String OPEN_CONDITION = "HPY403";

  /** The port behaves differently in a way worth knowing. */
  public static final String BEHAVIOUR_DIFFERS = "HPY404";

  private PortRules() {}
}
