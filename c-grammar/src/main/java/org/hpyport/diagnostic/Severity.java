package org.hpyport.diagnostic;

/** How much a finding matters. The names are those of SARIF 2.1.0 section 3.27.10. */
public enum Severity {
  ERROR,
  WARNING,
  NOTE;

  /** The SARIF level. */
  public String level() {
    return switch (this) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "note";
    };
  }
}
