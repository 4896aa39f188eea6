package org.hpyport.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SurveyTableTest {
  private static final SurveyTable TABLE =
      new SurveyTable(
          List.of(
              new SurveyRow(
                  "a|b",
                  "m",
                  10,
                  7,
                  3,
                  List.of(
                      new SurveyRow.ReasonCount("one", 2),
                      new SurveyRow.ReasonCount("two\nlines", 1)),
                  4,
                  9,
                  8,
                  1,
                  2,
                  0,
                  "not proven"),
              SurveyRow.failed("c", "not found")));

  @Test
  void markdownHasAsManyCellsInEveryLine() {
    List<String> lines = TABLE.markdown().lines().toList();
    assertThat(lines).hasSize(5).allSatisfy(line -> assertThat(cells(line)).isEqualTo(12));
    assertThat(lines.get(2)).contains("a\\|b", "| 8 of 9 |", "2× one; 1× two lines");
    assertThat(lines.get(4)).contains("| **all** | 1 | 10 | 7 | 3 |");
  }

  private static int cells(String line) {
    return line.replace("\\|", "").split("\\|", -1).length - 2;
  }

  @Test
  void jsonLeavesOutWhatIsNotKnown() {
    JsonNode rows = JsonMapper.shared().readTree(TABLE.json());
    assertThat(rows.get(0).path("portFailed").asInt()).isEqualTo(1);
    assertThat(rows.get(0).at("/reasons/0/count").asInt()).isEqualTo(2);
    assertThat(rows.get(1).has("portPassed")).isFalse();
    assertThat(rows.get(1).path("outcome").asString()).isEqualTo("not found");
  }
}
