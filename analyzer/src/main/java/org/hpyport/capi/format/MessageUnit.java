package org.hpyport.capi.format;

import java.util.List;

/**
 * One conversion of a message format, {@code %-5.3lld}.
 *
 * @param text the conversion as written
 * @param column its {@code %}, counted from 1
 * @param conversion its last character
 * @param arguments the variadic C arguments it consumes
 * @param hpyObstacle why HPy 0.9 refuses it; empty if it takes it as it is
 */
public record MessageUnit(
    String text, int column, char conversion, List<FormatArgument> arguments, String hpyObstacle) {

  public MessageUnit {
    arguments = List.copyOf(arguments);
  }

  /** Whether HPy takes the unit as it is. */
  public UnitFate fate() {
    return hpyObstacle.isEmpty() ? UnitFate.NATIVE : UnitFate.CONVERTED;
  }
}
