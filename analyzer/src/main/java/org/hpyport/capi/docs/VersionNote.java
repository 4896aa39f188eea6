package org.hpyport.capi.docs;

/**
 * "New in version 3.10", "Changed in version 3.9: ...", "Deprecated since version 3.3".
 *
 * @param kind which of these
 * @param version the version number as printed
 * @param text the whole note
 */
public record VersionNote(Kind kind, String version, String text) {

  /** What happened to the symbol. */
  public enum Kind {
    ADDED,
    CHANGED,
    DEPRECATED
  }
}
