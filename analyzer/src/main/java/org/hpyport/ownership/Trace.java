package org.hpyport.ownership;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hpyport.cfg.CfgEdge;
import org.jspecify.annotations.Nullable;

/**
 * The way a store was reached, newest step first.
 *
 * @param edge the last step
 * @param before the steps before it
 */
record Trace(CfgEdge edge, @Nullable Trace before) {

  /** The steps, first to last. */
  List<CfgEdge> steps() {
    List<CfgEdge> steps = new ArrayList<>();
    for (Trace t = this; t != null; t = t.before()) {
      steps.add(t.edge());
    }
    Collections.reverse(steps);
    return steps;
  }
}
