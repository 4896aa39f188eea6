package org.hpyport.capi.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hpyport.capi.InstalledFiles;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Every unit that the manual lists is known with its number and types of C arguments. */
class FormatDocumentationTest {

  /** {@code s# (str or None) [const char *, Py_ssize_t]}. */
  private static final Pattern UNIT = Pattern.compile("(\\S+) \\(.*\\) \\[(.*)\\]");

  private static Document page(String name) throws IOException {
    return Jsoup.parse(
        Files.readString(
            InstalledFiles.documentation().resolve("c-api").resolve(name), StandardCharsets.UTF_8));
  }

  /** The documented units of the sections, each with its C types. */
  private static Map<String, List<String>> units(String sections) throws IOException {
    Map<String, List<String>> units = new LinkedHashMap<>();
    for (Element heading : page("arg.html").select(sections).select("dl > dt:not([id])")) {
      Matcher m = UNIT.matcher(heading.text());
      if (m.matches() && !m.group(2).equals("matching-items")) {
        units.put(m.group(1), Arrays.stream(m.group(2).split(",")).map(String::strip).toList());
      }
    }
    return units;
  }

  @Test
  void parseUnitsTakeTheDocumentedArguments() throws IOException {
    Map<String, List<String>> documented =
        units("section#strings-and-buffers, section#numbers, section#other-objects");
    assertThat(documented).hasSizeGreaterThan(40);
    documented.forEach(
        (unit, types) -> {
          ParseFormat format = ParseFormat.parse(unit);
          assertThat(format.problems()).as(unit).isEmpty();
          assertThat(format.units()).as(unit).hasSize(1);
          assertThat(types(format.arguments())).as(unit).isEqualTo(addresses(types));
        });
  }

  @Test
  void noParseUnitIsInvented() throws IOException {
    Map<String, List<String>> documented =
        units("section#strings-and-buffers, section#numbers, section#other-objects");
    for (char c = '!'; c < 127; c++) {
      for (String suffix : List.of("", "#", "*", "!", "&", "s", "t", "s#", "t#")) {
        String unit = c + suffix;
        ParseFormat format = ParseFormat.parse(unit);
        boolean one = format.isValid() && format.units().size() == 1;
        if (one && format.units().get(0).code().equals(unit)) {
          assertThat(documented).containsKey(unit);
        }
      }
    }
  }

  /** What the manual lists is the variable; the call passes its address, if it is written. */
  private static List<String> addresses(List<String> types) {
    List<String> out = new ArrayList<>();
    for (String type : types) {
      out.add(
          switch (type) {
            case "typeobject" -> "PyTypeObject *";
            case "converter" -> "int (*)(PyObject *, void *)";
            case "anything" -> "void *";
            case "const char *encoding" -> "const char *";
            case "char **buffer" -> "char **";
            case "Py_ssize_t *buffer_length" -> "Py_ssize_t *";
            // Both are read through a pointer to the general object type.
            case "PyBytesObject *", "PyByteArrayObject *" -> "PyObject **";
            default -> plain(type).endsWith("*") ? plain(type) + "*" : plain(type) + " *";
          });
    }
    return out;
  }

  /** {@code short int} and {@code short} are one type (C11 6.7.2). */
  private static String plain(String type) {
    return type.replaceAll("\\b(short|long) int\\b", "$1").replaceAll("(\\w)\\*", "$1 *");
  }

  private static List<String> types(List<FormatArgument> arguments) {
    return arguments.stream().map(FormatArgument::cType).toList();
  }

  @Test
  void buildUnitsTakeTheDocumentedArguments() throws IOException {
    Map<String, List<String>> documented = units("section#building-values");
    assertThat(documented).hasSizeGreaterThan(25);
    documented.forEach(
        (unit, types) -> {
          BuildFormat format = BuildFormat.parse(unit);
          assertThat(format.problems()).as(unit).isEmpty();
          List<String> expected =
              unit.equals("O&")
                  ? List.of("PyObject *(*)(void *)", "void *")
                  : types.stream().map(FormatDocumentationTest::plain).toList();
          assertThat(types(format.arguments())).as(unit).isEqualTo(expected);
        });
  }

  @Test
  void messageUnitsTakeTheDocumentedArguments() throws IOException {
    Element entry =
        Objects.requireNonNull(
            page("unicode.html").getElementById("c.PyUnicode_FromFormat").parent());
    int rows = 0;
    for (Element row : entry.select("table").first().select("tbody tr")) {
      rows++;
      String unit = row.child(0).text();
      List<String> types =
          row.child(1).text().equals("n/a")
              ? List.of()
              : Arrays.stream(row.child(1).text().split(","))
                  .map(String::strip)
                  .map(FormatDocumentationTest::plain)
                  .toList();
      MessageFormat format = MessageFormat.parse(unit);
      assertThat(format.problems()).as(unit).isEmpty();
      // The manual gives int for %x; the C library reads an unsigned int (C11 7.21.6.1).
      List<String> expected = unit.equals("%x") ? List.of("unsigned int") : types;
      assertThat(types(format.arguments())).as(unit).isEqualTo(expected);
    }
    assertThat(rows).isGreaterThanOrEqualTo(22);
  }
}
