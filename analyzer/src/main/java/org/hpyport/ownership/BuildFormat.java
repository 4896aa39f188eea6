package org.hpyport.ownership;

import java.util.Set;
import java.util.TreeSet;
import org.hpyport.capi.CallFacts;
import org.hpyport.capi.FormatRole;
import org.hpyport.syntax.Expression;

/** The little that ownership needs of format strings; the C-API manual, "Parsing arguments". */
final class BuildFormat {
  private BuildFormat() {}

  /** The arguments that an {@code N} unit steals. */
  static Set<Integer> stolen(Expression.Call c, CallFacts f, Frame frame) {
    Set<Integer> stolen = new TreeSet<>();
    FormatRole format = f.format();
    if (format == null || format.style() != FormatRole.Style.BUILD) {
      return stolen;
    }
    int argument = f.parameters();
    for (char unit : text(c, f, frame).toCharArray()) {
      if (unit == 'N') {
        stolen.add(argument);
      }
      argument += unit == '&' ? 1 : Character.isLetter(unit) || unit == '#' ? 1 : 0;
    }
    return stolen;
  }

  /** Whether some outputs may be left alone: the format has a {@code |}. */
  static boolean hasOptionalUnits(Expression.Call c, CallFacts f, Frame frame) {
    return f.outObjectsFrom().isPresent() || text(c, f, frame).contains("|");
  }

  /** The same; a format that is no literal may have one. */
  static boolean mayHaveOptionalUnits(Expression.Call c, CallFacts f, Frame frame) {
    FormatRole format = f.format();
    boolean literal =
        format != null
            && format.argument() < c.arguments().size()
            && frame.function.tree().text(c.arguments().get(format.argument())).startsWith("\"");
    return !literal || hasOptionalUnits(c, f, frame);
  }

  private static String text(Expression.Call c, CallFacts f, Frame frame) {
    FormatRole format = f.format();
    if (format == null || format.argument() >= c.arguments().size()) {
      return "";
    }
    String text = frame.function.tree().text(c.arguments().get(format.argument()));
    return text.replaceAll("[\"\\s]", "").replaceAll("[:;].*", "");
  }
}
