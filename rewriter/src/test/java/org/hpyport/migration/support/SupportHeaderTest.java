package org.hpyport.migration.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hpyport.capi.CApiCatalog;
import org.hpyport.capi.Replacement;
import org.junit.jupiter.api.Test;

class SupportHeaderTest {
  private static final Pattern NOT_CODE =
      Pattern.compile("/\\*.*?\\*/|\"(?:\\\\.|[^\"\\\\])*\"", Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("\\b(?:hpp|HPP)_\\w+");

  @Test
  void writesCalleesFirst() {
    String header = SupportHeader.of(Set.of("hpp_iter_next"));

    assertThat(header).containsOnlyOnce("#include \"hpy.h\"");
    assertThat(header)
        .containsSubsequence(
            "HPy hpp_null_error(", "HPy hpp_builtin1(", "HPy hpp_iter_next(", "#endif");
    assertThat(header).doesNotContain("hpp_list_set");
  }

  @Test
  void isDeterministic() {
    assertThat(SupportHeader.of(new TreeSet<>(List.of("hpp_str", "hpp_item"))))
        .isEqualTo(SupportHeader.of(Set.of("hpp_item", "hpp_str")));
  }

  @Test
  void knowsItsNames() {
    assertThat(SupportHeader.contains("hpp_item")).isTrue();
    assertThat(SupportHeader.contains("hpp_nothing")).isFalse();
    assertThat(SupportHeader.names()).contains("hpp_item", "HPP_MIN");
    assertThatThrownBy(() -> SupportHeader.of(Set.of("hpp_nothing")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("hpp_nothing");
  }

  @Test
  void eachPartNamesWhatItCalls() {
    for (SupportPart part : SupportHeader.parts()) {
      String code = NOT_CODE.matcher(part.code()).replaceAll("");
      Set<String> called =
          NAME.matcher(code)
              .results()
              .map(MatchResult::group)
              .filter(name -> SupportHeader.contains(name) && !part.provided().contains(name))
              .collect(Collectors.toSet());
      Set<String> granted =
          part.required().stream()
              .flatMap(r -> providers(r).provided().stream())
              .collect(Collectors.toSet());
      assertThat(granted).as(part.name()).containsAll(called);
      assertThat(part.code()).as(part.name()).startsWith("/*");
      assertThat(code).as(part.name()).contains(part.provided());
    }
  }

  private static SupportPart providers(String name) {
    return SupportHeader.parts().stream()
        .filter(p -> p.provided().contains(name))
        .findFirst()
        .orElseThrow();
  }

  /** What the catalog names and nobody has written: the porter refuses what would need it. */
  @Test
  void listsWhatIsMissing() {
    Set<String> missing =
        CApiCatalog.get().all().stream()
            .map(symbol -> symbol.replacement())
            .filter(Replacement.Helper.class::isInstance)
            .map(r -> ((Replacement.Helper) r).name())
            .filter(name -> !SupportHeader.contains(name))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(SupportHeader.resource("missing.txt").lines()).containsExactlyElementsOf(missing);
  }
}
