package org.hpyport.migration;

/** The order of insertions that meet at one offset; lower comes first. */
public final class Order {
  /** Definitions put before a function or table. */
  public static final int DEFINITION = -100;

  /** Locals declared at the start of a body. */
  public static final int LOCAL = -50;

  /** Everything without an order of its own. */
  public static final int NORMAL = 0;

  /** What must stand last. */
  public static final int LAST = 100;

  private Order() {}
}
