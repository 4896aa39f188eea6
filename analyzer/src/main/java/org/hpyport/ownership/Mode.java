package org.hpyport.ownership;

/** What a run over a function asks. */
enum Mode {
  /** How the references of C-API code become handles. */
  PLAN,
  /** Whether C-API code keeps its references. */
  C_API,
  /** Whether HPy code closes its handles. */
  HPY
}
