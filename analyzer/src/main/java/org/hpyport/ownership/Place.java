package org.hpyport.ownership;

import org.hpyport.cfg.CfgEdge;

/**
 * A place where handles can die.
 *
 * @param node id of the graph's node
 * @param label for an edge out of a condition, which
 */
record Place(Kind kind, int node, CfgEdge.Label label) implements Comparable<Place> {

  /** How the place lies to its node. */
  enum Kind {
    AFTER,
    BEFORE,
    RETURN,
    OVERWRITE,
    EDGE
  }

  @Override
  public int compareTo(Place other) {
    int byNode = Integer.compare(node, other.node);
    int byKind = kind.compareTo(other.kind);
    return byNode != 0 ? byNode : byKind != 0 ? byKind : label.compareTo(other.label);
  }
}
