package org.hpyport.ownership;

import org.hpyport.cfg.CfgEdge;
import org.hpyport.cfg.CfgNode;

/** What is done about objects that nothing needs any more. */
interface Deaths {

  /**
   * Looks at one step of one path.
   *
   * @param before the store before the node
   * @param after the store behind it, before anything is forgotten
   * @return the store to go on with; objects that died in it no longer count as owned
   */
  Store settle(CfgNode node, CfgEdge edge, Store before, Store after);

  /**
   * Whether a last pass has to note everything anew, in the order of the nodes.
   *
   * @param replaced whether something was noted of stores that did not last
   */
  default boolean isNotedAgain(boolean replaced) {
    return replaced;
  }

  /** Called before the last pass, which sees only lasting stores: forget what was noted. */
  void restart();

  /** Whether only handles are asked for, and not the reference counts of the source. */
  default boolean handlesOnly() {
    return false;
  }
}
