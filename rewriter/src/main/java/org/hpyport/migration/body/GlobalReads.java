package org.hpyport.migration.body;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hpyport.syntax.Expression;
import org.jspecify.annotations.Nullable;

/** Which identifiers that mean object globals are read through which local handle. */
final class GlobalReads {
  private final Map<Expression.Identifier, String> names = new LinkedHashMap<>();

  void read(Expression.Identifier identifier, String localName) {
    names.put(identifier, localName);
  }

  /** The local handle that stands for the global at this place, or {@code null}. */
  @Nullable String name(Expression.Identifier identifier) {
    return names.get(identifier);
  }
}
