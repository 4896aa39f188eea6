package org.hpyport.ownership;

import java.util.Set;
import org.hpyport.model.Words;
import org.hpyport.syntax.Expression;

/**
 * Integers that are there before they are asked for. Python/C API manual, "Integer Objects", {@code
 * PyLong_FromLong}: the implementation keeps those from -5 to 256, so that a call for one of them
 * gives what exists already. That cannot fail, though the manual does not promise it.
 */
final class ReadyNumbers {
  private static final Set<String> BYTES = Set.of("unsigned char", "uint8_t", "_Bool", "bool");

  private ReadyNumbers() {}

  /** Whether a call makes an integer that surely is in that range. */
  static boolean makes(Expression.Call c, Frame frame) {
    if (!String.valueOf(c.calleeName()).matches("PyLong_From(Unsigned)?Long|PyLong_FromS?size_t")
        || c.arguments().size() != 1) {
      return false;
    }
    Expression given = Words.bare(c.arguments().get(0));
    return given instanceof Expression.NumberLiteral
        ? frame.function.tree().text(given).matches("[0-9]{1,2}")
        : frame.type(given).pointers() == 0 && BYTES.contains(frame.type(given).base());
  }
}
