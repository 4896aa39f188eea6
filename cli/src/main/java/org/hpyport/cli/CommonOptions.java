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
