package org.hpyport.preprocess;

import java.util.ArrayList;
import java.util.List;
import org.hpyport.source.SourceFile;
import org.hpyport.source.TextRange;
import org.jspecify.annotations.Nullable;

/** Reads the argument of {@code #define} (C11 section 6.10.3). */
final class MacroDefinitions {
  private MacroDefinitions() {}

  /** The definition, or {@code null} if the text is none. */
  static @Nullable MacroDefinition read(
      String argument, SourceFile file, TextRange range, MacroShapes shapes) {
    int end = 0;
    while (end < argument.length() && !isNameEnd(argument.charAt(end))) {
      end++;
    }
    String name = argument.substring(0, end);
    if (!Words.isName(name)) {
      return null;
    }
    List<String> parameters = null;
    int bodyStart = end;
    if (end < argument.length() && argument.charAt(end) == '(') {
      int close = argument.indexOf(')', end);
      if (close < 0) {
        return null;
      }
      parameters = parameters(argument.substring(end + 1, close));
      bodyStart = close + 1;
    }
    String body = argument.substring(bodyStart).trim();
    return new MacroDefinition(
        name, parameters, body, shapes.of(parameters, body), file, range, false);
  }

  private static boolean isNameEnd(char c) {
    return !(Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '@' || c >= 0x80);
  }

  private static List<String> parameters(String text) {
    List<String> parameters = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      String name = part.trim();
      if (name.endsWith("...")) {
        String named = name.substring(0, name.length() - 3).trim();
        parameters.add(named.isEmpty() ? "__VA_ARGS__" : named);
      } else if (!name.isEmpty()) {
        parameters.add(name);
      }
    }
    return parameters;
  }
}
