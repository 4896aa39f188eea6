package org.hpyport.model;

import org.hpyport.syntax.Declarator;
import org.jspecify.annotations.Nullable;

/**
 * A variable. Two variables of one name in different scopes have different ids.
 *
 * @param id unique within the extension
 * @param name its C name
 * @param type its type
 * @param kind where it lives
 * @param declarator where its name is declared; {@code null} for a parameter without a name
 */
public record Variable(
    int id, String name, CType type, Kind kind, Declarator.@Nullable Name declarator) {

  /** Storage and scope. */
  public enum Kind {
    PARAMETER,
    LOCAL,
    STATIC_LOCAL,
    GLOBAL
  }

  /** Each has its own id. */
  @Override
  public int hashCode() {
    return id;
  }

  /** Whether it lives no longer than one call. */
  public boolean isAutomatic() {
    return kind == Kind.PARAMETER || kind == Kind.LOCAL;
  }
}
