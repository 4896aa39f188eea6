package org.hpyport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OtherCommandsTest {
  private static final String MODULE = "PyMODINIT_FUNC PyInit_m(void)\n{\n  return OLD();\n}\n";
  @TempDir private Path temp;
  private Path src;

  @BeforeEach
  void tree() throws IOException {
    src = Files.createDirectory(temp.resolve("src"));
    Files.writeString(src.resolve("m.c"), MODULE);
  }

  private static CommandRun run(String... args) {
    return CommandRun.of(new RenamingEngine(), args);
  }

  @Test
  void checkOfCleanSources() {
    CommandRun run = run("check", src.toString());
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("no findings in 1 module");
    assertThat(run("check", "-q", src.toString()).err()).isEmpty();
  }

  @Test
  void checkShowsPlaceAndSourceLine() throws IOException {
    Files.writeString(src.resolve("m.c"), MODULE + "\tint WRONG = 1;\n");
    CommandRun run = run("check", src.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .isEqualTo(
            "m.c:5:6: warning: reference is wrong [HPY101 reference-leak]\n"
                + "    5 | \tint WRONG = 1;\n"
                + "      | \t    ^~~~~\n");
  }

  @Test
  void rulesCanBeChosen() throws IOException {
    Files.writeString(src.resolve("m.c"), MODULE + "WRONG\n");
    assertThat(run("check", "--ignore", "reference-leak", src.toString()).code()).isZero();
    assertThat(run("check", "--select", "HPY2", src.toString()).code()).isZero();
    assertThat(run("check", "--select", "hpy1", src.toString()).code()).isEqualTo(1);
  }

  @Test
  void reportFilesHoldTheFindings() throws IOException {
    Files.writeString(src.resolve("m.c"), MODULE + "WRONG\n");
    Path sarif = temp.resolve("f.sarif");
    Path json = temp.resolve("f.json");
    run("check", "--sarif", sarif.toString(), "--json", json.toString(), src.toString());
    JsonNode result = parse(sarif).at("/runs/0/results/0");
    assertThat(result.path("ruleId").asString()).isEqualTo("HPY101");
    assertThat(parse(json).at("/modules/0/diagnostics/0/location/line").asInt()).isEqualTo(5);
  }

  private static JsonNode parse(Path file) throws IOException {
    return JsonMapper.shared().readTree(Files.readString(file));
  }

  @Test
  void reportFilesAreWrittenWhenNothingCouldBeDone() throws IOException {
    Path sarif = temp.resolve("f.sarif");
    Path empty = Files.createDirectory(temp.resolve("empty"));
    assertThat(run("check", "--sarif", sarif.toString(), empty.toString()).code()).isEqualTo(2);
    JsonNode invocation = parse(sarif).at("/runs/0/invocations/0");
    assertThat(invocation.path("executionSuccessful").asBoolean()).isFalse();
    assertThat(invocation.at("/toolExecutionNotifications/0/descriptor/id").asString())
        .isEqualTo("HPY910");
  }

  @Test
  void verifyTellsWhatItDoesAndWhatCameOut() {
    CommandRun run = run("verify", src.toString());
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("building and running the code under " + src);
    assertThat(run.out()).contains("m: proven", "port, debug", "not shown:", "- speed");
  }

  @Test
  void verifyOfWhatIsNotProven() throws IOException {
    Files.writeString(src.resolve("m.c"), MODULE + "FLAKY\n");
    assertThat(run("verify", src.toString()).code()).isEqualTo(4);
    Files.writeString(src.resolve("m.c"), MODULE + "BLOCKED\n");
    CommandRun blocked = run("verify", src.toString());
    assertThat(blocked.code()).isEqualTo(4);
    assertThat(blocked.out()).contains("blocked f");
  }

  @Test
  void verifyKeepsItsWorkOnlyWhereAsked() throws IOException {
    Path keep = temp.resolve("keep");
    assertThat(run("verify", "--keep", keep.toString(), src.toString()).code()).isZero();
    assertThat(Files.readString(keep.resolve("m").resolve("port").resolve("m.c"))).contains("NEW");
    CommandRun again = run("verify", "--keep", keep.toString(), src.toString());
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).contains("is not empty");
  }

  @Test
  void surveyGoesOnAfterFailures() throws IOException {
    Path blocked = Files.createDirectory(temp.resolve("blocked"));
    Files.writeString(blocked.resolve("b.c"), "PyInit_b(void) {}\nBLOCKED WRONG\n");
    Path crash = Files.createDirectory(temp.resolve("crash"));
    Files.writeString(crash.resolve("c.c"), "PyInit_c(void) {}\nCRASH\n");
    Path markdown = temp.resolve("t.md");
    Path json = temp.resolve("t.json");
    CommandRun run =
        run(
            "survey",
            crash.toString(),
            temp.resolve("none").toString(),
            blocked.toString(),
            src.toString(),
            "--markdown",
            markdown.toString(),
            "--json",
            json.toString());
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo(Files.readString(markdown));
    assertThat(Stream.of(run.out().split("\n")).skip(2))
        .satisfiesExactly(
            c -> assertThat(c).contains("| c |", "internal error (HPY999)"),
            n -> assertThat(n).contains("does not exist"),
            b -> assertThat(b).contains("| b |", "| blocked |", "1× no equivalent"),
            m -> assertThat(m).contains("| m |", "| proven |", "3 of 3"),
            all -> assertThat(all).contains("**all**"));
    JsonNode rows = parse(json);
    assertThat(rows.size()).isEqualTo(4);
    assertThat(rows.get(2).path("findings").asInt()).isEqualTo(1);
    assertThat(rows.get(3).path("portPassed").asInt()).isEqualTo(3);
  }

  @Test
  void progressIsOnlyForWatchers() {
    CommandRun watched =
        CommandRun.of(new RenamingEngine(), true, java.util.Map.of(), "check", src.toString());
    assertThat(watched.err()).contains("hpy-port: checked m");
    assertThat(run("check", src.toString()).err()).doesNotContain("checked m");
  }
}
