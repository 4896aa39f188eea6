package org.hpyport.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hpyport.diagnostic.Confidence;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.diagnostic.Severity;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SarifWriterTest {
  private static JsonNode write(Diagnostic... diagnostics) {
    return JsonMapper.shared().readTree(new SarifWriter().write(SampleReports.of(diagnostics)));
  }

  private static Schema schema() throws IOException {
    try (InputStream in =
        SarifWriterTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      assertThat(in).as("the schema in the SARIF library's jar").isNotNull();
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(text, InputFormat.JSON);
    }
  }

  @Test
  void fitsTheSchema() throws IOException {
    String text =
        new SarifWriter()
            .write(
                SampleReports.of(
                    SampleReports.withEverything(), SampleReports.finding("HPY401", "long z")));
    assertThat(schema().validate(text, InputFormat.JSON)).isEmpty();
    String broken = text.replace("\"2.1.0\"", "\"9.9.9\"");
    assertThat(schema().validate(broken, InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void emptyReportFitsTheSchema() throws IOException {
    RunReport empty = new RunReport("1.2.3", "check", "", List.of(), List.of());
    String text = new SarifWriter().write(empty);
    assertThat(schema().validate(text, InputFormat.JSON)).isEmpty();
    JsonNode run = JsonMapper.shared().readTree(text).at("/runs/0");
    assertThat(run.path("results").isArray()).isTrue();
    assertThat(run.at("/invocations/0/executionSuccessful").asBoolean()).isTrue();
  }

  @Test
  void placesAreRelativeAndCountCodePoints() {
    JsonNode run = write(SampleReports.withEverything()).at("/runs/0");
    assertThat(run.path("columnKind").asString()).isEqualTo("unicodeCodePoints");
    JsonNode place = run.at("/results/0/locations/0/physicalLocation");
    assertThat(place.at("/artifactLocation/uri").asString()).isEqualTo("src/dir/a%20b.c");
    assertThat(place.at("/artifactLocation/uriBaseId").asString()).isEqualTo("SRCROOT");
    JsonNode region = place.path("region");
    assertThat(region.path("startLine").asInt()).isEqualTo(2);
    assertThat(region.path("startColumn").asInt()).isEqualTo(16);
    assertThat(region.path("endColumn").asInt()).isEqualTo(21);
    int offset = region.path("byteOffset").asInt();
    assertThat(
            SampleReports.FILE.text().substring(offset, offset + region.path("byteLength").asInt()))
        .isEqualTo("y = x");
    assertThat(region.at("/snippet/text").asString()).isEqualTo("y = x");
  }

  @Test
  void pathBecomesCodeFlowAndApplicableFixBecomesFix() {
    JsonNode result = write(SampleReports.withEverything()).at("/runs/0/results/0");
    JsonNode steps = result.at("/codeFlows/0/threadFlows/0/locations");
    assertThat(steps.size()).isEqualTo(2);
    assertThat(steps.get(0).at("/location/message/text").asString()).isEqualTo("x begins");
    assertThat(result.path("fixes").size()).isEqualTo(1);
    JsonNode replacement = result.at("/fixes/0/artifactChanges/0/replacements/0");
    assertThat(replacement.at("/insertedContent/text").asString()).isEqualTo("y = 1");
    assertThat(replacement.at("/deletedRegion/startColumn").asInt()).isEqualTo(16);
    assertThat(result.at("/locations/0/logicalLocations/0/name").asString()).isEqualTo("f");
    assertThat(result.path("level").asString()).isEqualTo("error");
    assertThat(result.at("/properties/confidence").asString()).isEqualTo("possible");
  }

  @Test
  void whatIsCertainRanksBeforeWhatIsPossible() {
    List<Diagnostic> found = new ArrayList<>();
    for (Confidence confidence : Confidence.values()) {
      for (Severity severity : Severity.values()) {
        found.add(
            new Diagnostic(
                "HPY101",
                severity,
                confidence,
                confidence + " " + severity,
                SampleReports.at("long z"),
                null,
                List.of(),
                List.of()));
      }
    }
    Map<Double, String> byRank = new TreeMap<>(Comparator.reverseOrder());
    for (JsonNode result : write(found.toArray(Diagnostic[]::new)).at("/runs/0/results")) {
      byRank.put(result.path("rank").asDouble(-1), result.at("/message/text").asString());
    }
    assertThat(byRank.keySet()).allMatch(rank -> rank >= 0 && rank <= 100);
    assertThat(byRank.values())
        .containsExactly(
            "CERTAIN ERROR",
            "CERTAIN WARNING",
            "CERTAIN NOTE",
            "POSSIBLE ERROR",
            "POSSIBLE WARNING",
            "POSSIBLE NOTE");
  }

  @Test
  void rulesCarryHelpAndWeakness() {
    JsonNode run = write(SampleReports.finding("HPY101", "long z")).at("/runs/0");
    JsonNode result = run.at("/results/0");
    JsonNode rule = run.at("/tool/driver/rules").get(result.path("ruleIndex").asInt());
    assertThat(rule.path("id").asString()).isEqualTo("HPY101");
    assertThat(rule.path("name").asString()).isEqualTo("ReferenceLeak");
    assertThat(rule.at("/help/text").asString()).isNotBlank();
    assertThat(rule.at("/properties/tags").toString()).contains("external/cwe/cwe-401");
  }

  @Test
  void findingWithoutPlaceIsNotification() {
    JsonNode invocation = write().at("/runs/0/invocations/0");
    assertThat(invocation.path("executionSuccessful").asBoolean()).isFalse();
    JsonNode note = invocation.at("/toolExecutionNotifications/0");
    assertThat(note.at("/descriptor/id").asString()).isEqualTo("HPY910");
    assertThat(note.at("/message/text").asString()).isEqualTo("Nothing here.");
  }

  @Test
  void sameInputSameText() {
    RunReport report = SampleReports.of(SampleReports.withEverything());
    assertThat(new SarifWriter().write(report)).isEqualTo(new SarifWriter().write(report));
  }
}
