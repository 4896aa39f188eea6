package org.hpyport.ownership;

import java.util.Set;
import org.hpyport.model.Words;
import org.hpyport.syntax.Expression;
import org.jspecify.annotations.Nullable;

/**
 * Integers that are there before they are asked for. Python/C API manual, "Integer Objects", {@code
 * PyLong_FromLong}: the implementation keeps those from -5 to 256, so that a call for one of them
 * gives what exists already. That cannot fail, though the manual does not promise it.
 */
final class ReadyNumbers {
  private static final Set<String> BYTES = Set.of("unsigned char", "uint8_t", "_Bool", "bool");

  private ReadyNumbers() {}

  /**
   * What a call that makes an integer depends on if that is in this range, surely or, where a named
   * constant is made one, perhaps; {@code null} if nothing is known.
   */
  static @Nullable String doubt(Expression.Call c, Frame frame) {
    if (!String.valueOf(c.calleeName()).matches("PyLong_From(Unsigned)?Long|PyLong_FromS?size_t")
        || c.arguments().size() != 1) {
      return null;
    }
    Expression given = Words.bare(c.arguments().get(0));
    if (given instanceof Expression.Identifier id && frame.variable(given) == null) {
      return "whether `" + id.name() + "` is no number that Python keeps ready";
    }
    boolean small =
        given instanceof Expression.NumberLiteral
            ? frame.function.tree().text(given).matches("[0-9]{1,2}")
            : frame.type(given).pointers() == 0 && BYTES.contains(frame.type(given).base());
    return small ? "whether a number that Python keeps ready can be missing" : null;
  }
}
