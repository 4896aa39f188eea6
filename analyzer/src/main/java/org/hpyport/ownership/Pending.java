package org.hpyport.ownership;

/** Whether an exception is set at one point of one path. */
enum Pending {
  NO,
  YES,
  UNKNOWN
}
