package org.hpyport.migration;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A format of {@code PyArg_ParseTuple} and its relatives: the C-API manual, "Parsing arguments and
 * building values".
 *
 * @param units one for each Python argument, in order
 * @param required how many of them must be there: those before {@code |}
 * @param positional how many may be given by position: those before {@code $}
 * @param suffix {@code :name} or {@code ;message}, or empty
 */
record ParseFormat(List<Unit> units, int required, int positional, String suffix) {
  ParseFormat {
    units = List.copyOf(units);
  }

  /**
   * One unit.
   *
   * @param code its letters: {@code y#}, {@code O!}
   * @param optional whether it stands after {@code |}
   * @param firstOutput index of its first C argument among those after the format
   * @param outputs how many C arguments it takes
   */
  record Unit(String code, boolean optional, int firstOutput, int outputs) {

    /** Whether {@code HPyArg_Parse} has it and treats it right. */
    boolean isNative() {
      // Its "s" raises SystemError for text that UTF-8 cannot hold, where C has UnicodeEncodeError.
      if (code.length() != 1 || "bBhHiIlkLKnfdOp".indexOf(code.charAt(0)) < 0) {
        return false;
      }
      // An absent one is dereferenced by HPy 0.9's argparse.c.
      return !(optional && code.equals("p"));
    }
  }

  /** What a name in error messages is: the part after {@code :}, or {@code null}. */
  @Nullable String functionName() {
    return suffix.startsWith(":") ? suffix.substring(1) : null;
  }

  int outputs() {
    return units.stream().mapToInt(Unit::outputs).sum();
  }

  /** Reads a format, or gives {@code null} if it holds something that is not supported. */
  static @Nullable ParseFormat read(String format) {
    List<Unit> units = new ArrayList<>();
    int required = -1;
    int positional = -1;
    int output = 0;
    int i = 0;
    while (i < format.length()) {
      char c = format.charAt(i);
      if (c == ':' || c == ';') {
        break;
      }
      if (c == '|') {
        required = units.size();
        i++;
      } else if (c == '$') {
        positional = units.size();
        i++;
      } else if (c == ' ') {
        i++;
      } else {
        String code = code(format, i);
        if (code == null) {
          return null;
        }
        int outputs = outputs(code);
        units.add(new Unit(code, required >= 0, output, outputs));
        output += outputs;
        i += code.length();
      }
    }
    return new ParseFormat(
        units,
        required < 0 ? units.size() : required,
        positional < 0 ? units.size() : positional,
        format.substring(i));
  }

  private static @Nullable String code(String format, int at) {
    char c = format.charAt(at);
    String two = format.substring(at, Math.min(format.length(), at + 2));
    String three = format.substring(at, Math.min(format.length(), at + 3));
    if (c == 'e') {
      if (three.equals("es#") || three.equals("et#")) {
        return null;
      }
      return two.equals("es") || two.equals("et") ? two : null;
    }
    if ("szy".indexOf(c) >= 0 && (two.endsWith("#") || two.endsWith("*")) && two.length() == 2) {
      return two;
    }
    if (c == 'O' && (two.equals("O!") || two.equals("O&"))) {
      return two;
    }
    return "szySUYbBhHiIlkLKnfdDcCOp".indexOf(c) >= 0 ? String.valueOf(c) : null;
  }

  private static int outputs(String code) {
    return switch (code) {
      case "s#", "z#", "y#", "O!", "O&", "es", "et" -> 2;
      default -> 1;
    };
  }
}
