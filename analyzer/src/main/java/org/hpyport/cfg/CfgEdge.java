package org.hpyport.cfg;

/**
 * A step from one node to another.
 *
 * @param from id of the source
 * @param to id of the target
 * @param label when it is taken
 */
public record CfgEdge(int from, int to, Label label) {
  /** When an edge is taken. */
  public enum Label {
    ALWAYS,
    TRUE,
    FALSE,
    CASE,
    DEFAULT
  }
}
