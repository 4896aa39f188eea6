package org.hpyport.migration;

import org.hpyport.capi.format.FormatProblem;
import org.hpyport.capi.format.ParseFormat;
import org.hpyport.model.FunctionModel;
import org.hpyport.syntax.Expression;
import org.jspecify.annotations.Nullable;

/**
 * A format with a sign in it that is no unit, such as {@code "O#"}. CPython counts and converts the
 * arguments of the units before it, then raises {@code SystemError} (CPython 3.11, {@code
 * Python/getargs.c}, {@code vgetargs1_impl}).
 *
 * @param sound the units before the sign, with the function's name
 * @param rest the format from the sign on
 */
record BrokenFormat(ParseFormat sound, String rest) {

  /** The format of a call if it is one of these, or {@code null}. */
  static @Nullable BrokenFormat of(FunctionModel function, Expression.Call call) {
    String text =
        call.arguments().size() < 2
            ? null
            : StringFormats.evaluate(function.tree(), call.arguments().get(1));
    if (text == null) {
      return null;
    }
    ParseFormat whole = ParseFormat.parse(text);
    if (whole.problems().size() != 1) {
      return null;
    }
    FormatProblem problem = whole.problems().get(0);
    int at = problem.column() - 1;
    String rest = text.substring(at);
    String head = text.substring(0, at);
    // A letter would count as a unit, and what follows a parenthesis as part of it.
    boolean sign = rest.matches("(?s)[^a-zA-Z()|$:;][^a-zA-Z(]*([:;].*)?") && !head.contains("(");
    ParseFormat sound = ParseFormat.parse(head + rest.replaceFirst("(?s)^[^:;]*", ""));
    return sign && sound.problems().isEmpty() && FormatUnit.obstacle(sound) == null
        ? new BrokenFormat(sound, rest)
        : null;
  }
}
