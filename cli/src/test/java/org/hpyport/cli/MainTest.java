package org.hpyport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  private static CommandRun run(String... args) {
    return CommandRun.of(new RenamingEngine(), args);
  }

  @Test
  void helpGoesToStandardOutput() {
    CommandRun run = run("--help");
    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("Usage: hpy-port").contains("Exit status:", "Examples:");
    assertThat(run.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "port", "verify", "survey", "tree"})
  void everyCommandExplainsItselfAndItsExitStatus(String command) {
    CommandRun run = run(command, "--help");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .startsWith("Usage: hpy-port " + command)
        .contains("Exit status:", "Examples:");
    assertThat(run("help", command).out()).isEqualTo(run.out());
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void versionIsOneLine() {
    assertThat(run("--version").out()).matches("hpy-port \\S+\\R");
  }

  @Test
  void missingCommandIsUsageError() {
    CommandRun run = run();
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("a command is missing").contains("--help");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void misspeltCommandGetsSuggestion() {
    CommandRun run = run("prot");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("'prot'").contains("port");
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "port", "verify", "survey", "tree"})
  void missingPathIsUsageError(String command) {
    CommandRun run = run(command);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("Missing required").contains("hpy-port " + command + " --help");
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "port", "verify", "survey", "tree"})
  void unknownOptionIsUsageError(String command) {
    CommandRun run = run(command, "--no-such-option", ".");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--no-such-option");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void unknownRuleIsUsageError() {
    CommandRun run = run("check", "--select", "HPY1,nonsense", ".");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("nonsense");
  }

  @Test
  void writingInPlaceAndIntoDirectoryExcludeEachOther() {
    CommandRun run = run("port", "--write", "-o", "x", ".");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("mutually exclusive");
  }
}
