package org.hpyport.cfg;

import java.util.ArrayList;
import java.util.List;

/** Edges whose targets are not known yet. */
record Ends(List<Open> open) {

  /** The source of an edge and when it is taken. */
  record Open(int from, CfgEdge.Label label) {}

  /** No way leads here. */
  static final Ends NONE = new Ends(List.of());

  Ends {
    open = List.copyOf(open);
  }

  static Ends of(int from) {
    return new Ends(List.of(new Open(from, CfgEdge.Label.ALWAYS)));
  }

  /** The same sources, taken when {@code label} says. */
  Ends labelled(CfgEdge.Label label) {
    return new Ends(open.stream().map(o -> new Open(o.from(), label)).toList());
  }

  Ends and(Ends other) {
    List<Open> all = new ArrayList<>(open);
    all.addAll(other.open);
    return new Ends(all);
  }

  /** The node all edges come from; only for ends fresh from {@link FlowGraphParts#add}. */
  int node() {
    return open.get(0).from();
  }
}
