package org.hpyport.ownership;

/** Ends an analysis that would take too long; caught where the function is refused. */
final class BudgetExceeded extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BudgetExceeded(String reason) {
    super(reason, null, false, false);
  }

  /** Why, as a plain sentence without a full stop. */
  String reason() {
    return String.valueOf(getMessage());
  }
}
