package org.hpyport.capi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one dialect. */
public interface ApiFacts {

  /** Which of the two languages the rows describe. */
  enum Dialect {
    C_API,
    HPY
  }

  /** The dialect of all rows. */
  Dialect dialect();

  /** The row of this C identifier, or null if the dialect has no such symbol. */
  @Nullable ApiSymbol find(String name);

  /** All rows by name. */
  List<? extends ApiSymbol> all();
}
