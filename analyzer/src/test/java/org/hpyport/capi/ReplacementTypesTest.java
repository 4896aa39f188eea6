package org.hpyport.capi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A direct replacement passes each argument where HPy takes its type. HPy's rows are held against
 * the shipped headers elsewhere.
 */
class ReplacementTypesTest {

  /** What the porter makes of a type of the C API, in HPy's spelling. */
  private static final Map<String, String> PORTED =
      Map.ofEntries(
          Map.entry("PyObject *", "HPy"),
          Map.entry("PyTypeObject *", "HPy"),
          Map.entry("PyObject **", "HPy *"),
          Map.entry("PyObject *const *", "const HPy *"),
          Map.entry("Py_ssize_t", "HPy_ssize_t"),
          Map.entry("Py_ssize_t *", "HPy_ssize_t *"),
          Map.entry("Py_hash_t", "HPy_hash_t"),
          Map.entry("Py_UCS4", "HPy_UCS4"),
          Map.entry("const Py_UNICODE *", "const wchar_t *"),
          Map.entry("PyDateTime_DateTime *", "HPy"),
          Map.entry("PyDateTime_Time *", "HPy"),
          Map.entry("PyThreadState *", "HPyThreadState"),
          Map.entry("PyStructSequence_Desc *", "HPyStructSequence_Desc *"));

  @Test
  void directCallsPassTypesThatFit() {
    List<String> checked = new ArrayList<>();
    List<String> faults =
        CApiCatalog.get().all().stream().flatMap(row -> faults(row, checked)).toList();
    assertThat(faults).isEmpty();
    assertThat(checked).hasSizeGreaterThan(250);
  }

  private static Stream<String> faults(CApiSymbol row, List<String> checked) {
    if (!(row.replacement() instanceof Replacement.Direct direct) || direct.arguments() == null) {
      return Stream.empty();
    }
    HpySymbol target = HpyApi.get().find(direct.target());
    List<String> types = row.facts().parameterTypes();
    if (target == null || types.isEmpty() || target.facts().parameterTypes().isEmpty()) {
      return Stream.empty();
    }
    checked.add(row.name());
    List<String> names = IntStream.range(0, types.size()).mapToObj(i -> "@" + i).toList();
    String[] passed = direct.arguments().expand(names).split(", ?");
    List<String> expected = target.facts().parameterTypes();
    return IntStream.range(0, Math.min(passed.length, expected.size()))
        .filter(i -> passed[i].matches("@\\d+"))
        .filter(i -> !fits(types.get(Integer.parseInt(passed[i].substring(1))), expected.get(i)))
        .mapToObj(
            i ->
                row.name()
                    + " passes "
                    + types.get(Integer.parseInt(passed[i].substring(1)))
                    + " as argument "
                    + i
                    + " of "
                    + target.name()
                    + ", which takes "
                    + expected.get(i));
  }

  private static boolean fits(String type, String expected) {
    String ported = PORTED.getOrDefault(type, type);
    boolean enumeration = type.equals("int") && expected.equals("HPy_SourceKind");
    return ported.equals(expected) || ("const " + ported).equals(expected) || enumeration;
  }
}
