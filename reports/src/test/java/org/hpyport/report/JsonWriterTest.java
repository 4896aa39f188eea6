package org.hpyport.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonWriterTest {
  private final JsonNode root =
      JsonMapper.shared()
          .readTree(new JsonWriter().write(SampleReports.of(SampleReports.withEverything())));

  @Test
  void headTellsFormatAndTool() {
    assertThat(root.path("formatVersion").asInt()).isEqualTo(1);
    assertThat(root.path("version").asString()).isEqualTo("1.2.3");
    assertThat(root.path("command").asString()).isEqualTo("check");
    assertThat(root.at("/diagnostics/0/rule").asString()).isEqualTo("HPY910");
    assertThat(root.at("/diagnostics/0").has("location")).isFalse();
  }

  @Test
  void functionsHaveVerdicts() {
    JsonNode functions = root.at("/modules/0/functions");
    assertThat(functions.get(0).path("verdict").asString()).isEqualTo("ported");
    assertThat(functions.get(0).has("reason")).isFalse();
    assertThat(functions.get(1).path("verdict").asString()).isEqualTo("blocked");
    assertThat(functions.get(1).at("/location/line").asInt()).isEqualTo(3);
  }

  @Test
  void findingsHavePlacePathAndAllFixes() {
    JsonNode finding = root.at("/modules/0/diagnostics/0");
    assertThat(finding.at("/location/file").asString()).isEqualTo("src/dir/a b.c");
    assertThat(finding.at("/location/column").asInt()).isEqualTo(16);
    assertThat(finding.path("path").size()).isEqualTo(2);
    assertThat(finding.path("fixes").size()).isEqualTo(2);
    assertThat(finding.at("/fixes/1/applicability").asString()).isEqualTo("placeholder");
  }

  @Test
  void verificationHasItsRuns() {
    JsonNode verification = root.at("/modules/0/verification");
    assertThat(verification.path("proven").asBoolean()).isFalse();
    assertThat(verification.at("/runs/1/leaks").asInt()).isEqualTo(2);
    assertThat(verification.at("/runs/2/reason").asString()).isEqualTo("no compiler");
  }
}
