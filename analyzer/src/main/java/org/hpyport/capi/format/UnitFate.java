package org.hpyport.capi.format;

/** What HPy 0.9 makes of a format unit. */
public enum UnitFate {
  /** HPy knows it, with the same C arguments. */
  NATIVE,
  /** HPy gets or gives the object with {@code O}; the conversion is code of its own. */
  CONVERTED,
  /** No HPy code does the same. */
  NONE
}
