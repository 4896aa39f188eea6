package org.hpyport.capi.docs;

/**
 * One thing that the catalog and the manual see differently.
 *
 * @param kind what it is about
 * @param symbol the C identifier
 * @param page the manual's page; empty if the manual does not have the symbol
 * @param catalog what the row says; empty if there is none
 * @param documentation what the manual says; empty if it says nothing
 * @param explanation why the row stays as it is; empty if the row does not say
 */
public record Difference(
    Kind kind,
    String symbol,
    String page,
    String catalog,
    String documentation,
    String explanation) {

  /** What a difference is about, in the order in which they are told. */
  public enum Kind {
    /** Documented, but neither a row nor deliberately ignored. */
    NO_ROW("documented, but not in the catalog"),
    /**
     * A row that the manual of the catalog's own Python version documents and this one does not.
     */
    NOT_DOCUMENTED("in the catalog, but no longer documented"),
    /** Number or types of the parameters, or the result type. */
    SIGNATURE("another signature"),
    /** New, borrowed or always null. */
    RESULT("another owner of the result"),
    /** Which arguments are stolen, and whether also on failure. */
    STOLEN("other stolen references");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    /** A heading for differences of this kind. */
    public String title() {
      return title;
    }
  }

  /** True if the row says why it differs. */
  public boolean isExplained() {
    return !explanation.isEmpty();
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(symbol);
    if (!page.isEmpty()) {
      out.append(" (").append(page).append(')');
    }
    if (!catalog.isEmpty()) {
      out.append(": the catalog has ").append(catalog);
    }
    if (!documentation.isEmpty()) {
      out.append(catalog.isEmpty() ? ": " : ", the manual has ").append(documentation);
    }
    return out.toString();
  }
}
