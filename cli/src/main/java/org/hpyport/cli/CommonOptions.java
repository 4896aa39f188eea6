package org.hpyport.cli;

import java.nio.file.Path;
import java.util.List;
import org.hpyport.report.RuleDescriptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Options that every command takes. */
final class CommonOptions {
  @Option(
      names = "--sarif",
      paramLabel = "FILE",
      description = "Also write the findings as SARIF 2.1.0.")
  @Nullable Path sarif;

  @Option(names = "--json", paramLabel = "FILE", description = "Also write everything as JSON.")
  @Nullable Path json;

  @Option(
      names = "--select",
      paramLabel = "RULE",
      split = ",",
      description = "Only tell findings of these rules: an id, the start of one, or a name.")
  List<String> select = List.of();

  @Option(
      names = "--ignore",
      paramLabel = "RULE",
      split = ",",
      description = "Tell no findings of these rules.")
  List<String> ignore = List.of();

  @Option(
      names = "--jobs",
      paramLabel = "N",
      defaultValue = "0",
      description = "Use at most N processors; 0, the default, for all. The output is the same.")
  int jobs;

  @Option(
      names = {"-q", "--quiet"},
      description = "Say nothing on standard error but errors.")
  boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "Say more.")
  boolean verbose;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;

  /** What runs tasks on as many threads as the user allows; a negative number is a usage error. */
  Jobs jobs(CommandLine command) {
    if (jobs < 0) {
      throw new CommandLine.ParameterException(
          command, "--jobs takes a number that is not negative, not " + jobs);
    }
    return new Jobs(jobs);
  }

  /** Which findings to tell; a rule that does not exist is a usage error. */
  RuleFilter filter(CommandLine command) {
    for (List<String> names : List.of(select, ignore)) {
      for (String name : names) {
        if (!RuleFilter.isKnown(name, RuleDescriptions.all())) {
          throw new CommandLine.ParameterException(command, "no rule is called '" + name + "'");
        }
      }
    }
    return new RuleFilter(select, ignore);
  }
}
