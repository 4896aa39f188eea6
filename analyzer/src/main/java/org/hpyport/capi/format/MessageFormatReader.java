package org.hpyport.capi.format;

import static org.hpyport.capi.format.FormatArgument.Role.LENGTH_IN;
import static org.hpyport.capi.format.FormatArgument.Role.OBJECT_IN;
import static org.hpyport.capi.format.FormatArgument.Role.TEXT_IN;
import static org.hpyport.capi.format.FormatArgument.Role.VALUE_IN;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the conversions of a message format. */
final class MessageFormatReader {

  private static final Pattern CONVERSION =
      Pattern.compile(
          "%([-+ #0]*)(\\d+|\\*)?(\\.(?:\\d+|\\*)?)?(hh|h|ll|l|z|j|t)?(.)", Pattern.DOTALL);

  /** What follows the flags and widths in a conversion that HPy's {@code format.c} knows. */
  private static final Set<String> HPY =
      Set.of(
          "%",
          "c", "d", "i", "u", "ld", "li", "lu", "lld", "lli", "llu", "zd", "zi", "zu", "x", "s",
          "p", "A", "U", "V", "S", "R");

  private static final Map<String, String> SIGNED =
      Map.of(
          "",
          "int",
          "l",
          "long",
          "ll",
          "long long",
          "z",
          "Py_ssize_t",
          "j",
          "intmax_t",
          "t",
          "ptrdiff_t",
          "h",
          "int",
          "hh",
          "int");

  private static final Map<String, String> UNSIGNED =
      Map.of(
          "",
          "unsigned int",
          "l",
          "unsigned long",
          "ll",
          "unsigned long long",
          "z",
          "size_t",
          "j",
          "uintmax_t",
          "t",
          "ptrdiff_t",
          "h",
          "unsigned int",
          "hh",
          "unsigned int");

  private final String text;
  private final List<MessageUnit> units = new ArrayList<>();
  private final List<FormatProblem> problems = new ArrayList<>();

  MessageFormatReader(String text) {
    this.text = text;
  }

  MessageFormat read() {
    Matcher m = CONVERSION.matcher(text);
    int at = text.indexOf('%');
    while (at >= 0 && problems.isEmpty()) {
      m.region(at, text.length());
      if (m.lookingAt()) {
        unit(m, at + 1);
        at = text.indexOf('%', m.end());
      } else {
        problems.add(new FormatProblem(text.substring(at), at + 1, "is cut off"));
      }
    }
    boolean ascii = text.chars().allMatch(c -> c < 128);
    return new MessageFormat(units, ascii, problems);
  }

  private void unit(Matcher m, int column) {
    String length = group(m, 4);
    char conversion = m.group(5).charAt(0);
    List<FormatArgument> arguments = new ArrayList<>();
    if (group(m, 2).equals("*")) {
      arguments.add(new FormatArgument("int", LENGTH_IN));
    }
    if (group(m, 3).equals(".*")) {
      arguments.add(new FormatArgument("int", LENGTH_IN));
    }
    if (!addValues(conversion, length, arguments)) {
      problems.add(new FormatProblem(m.group(), column, "is not a message conversion"));
      return;
    }
    units.add(new MessageUnit(m.group(), column, conversion, arguments, obstacle(m)));
  }

  private static boolean addValues(char conversion, String length, List<FormatArgument> out) {
    switch (conversion) {
      case '%' -> {}
      case 'c' -> out.add(new FormatArgument("int", VALUE_IN));
      case 'd', 'i' -> out.add(new FormatArgument(SIGNED.getOrDefault(length, "int"), VALUE_IN));
      case 'u', 'x', 'X', 'o' ->
          out.add(new FormatArgument(UNSIGNED.getOrDefault(length, "unsigned int"), VALUE_IN));
      case 'e', 'E', 'f', 'F', 'g', 'G' -> out.add(new FormatArgument("double", VALUE_IN));
      case 's' -> out.add(new FormatArgument("const char *", TEXT_IN));
      case 'p' -> out.add(new FormatArgument("const void *", VALUE_IN));
      case 'A', 'U', 'S', 'R', 'T', 'N' -> out.add(new FormatArgument("PyObject *", OBJECT_IN));
      case 'V' -> {
        out.add(new FormatArgument("PyObject *", OBJECT_IN));
        out.add(new FormatArgument("const char *", TEXT_IN));
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Why HPy's {@code format.c} would raise SystemError for the conversion. */
  private static String obstacle(Matcher m) {
    String flags = group(m, 1);
    String what = group(m, 4) + m.group(5);
    boolean sized = m.group(2) != null || m.group(3) != null;
    if (!HPY.contains(what)) {
      return "HPy has no %" + what;
    }
    if (!flags.isEmpty() && !flags.equals("0")) {
      return "HPy has no flag '" + flags + "'";
    }
    if (group(m, 2).equals("*") || group(m, 3).equals(".*")) {
      return "HPy has no '*'";
    }
    if (sized && "cp".contains(what)) {
      return "HPy allows no width or precision with %" + what;
    }
    if (flags.equals("0") && "sAUVSRcp".contains(what)) {
      return "HPy allows no zero flag with %" + what;
    }
    return "";
  }

  private static String group(Matcher m, int index) {
    String value = m.group(index);
    return value == null ? "" : value;
  }
}
