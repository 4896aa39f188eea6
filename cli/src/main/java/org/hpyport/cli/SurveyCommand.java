package org.hpyport.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hpyport.report.SurveyRow;
import org.hpyport.report.SurveyTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code survey}: the outcome of many trees in one table. */
@Command(
    name = "survey",
    description = {
      "Check, port and verify many trees; print one table of outcomes.",
      "A tree that fails is a line in the table, never the end of the survey. Builds and runs the"
          + " code: only use it on code you trust."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  hpy-port survey corpus/modules/*",
      "  hpy-port survey a b c --markdown outcomes.md --json outcomes.json"
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:the table was printed, whatever is in it",
      "2:usage error, or a file could not be written"
    })
final class SurveyCommand implements Callable<Integer> {
  private final Console console;
  private final Engine engine;

  @CommandLine.Parameters(paramLabel = "DIR", arity = "1..*", description = "Source trees.")
  private List<Path> directories = List.of();

  @Option(names = "--json", paramLabel = "FILE", description = "Also write the table as JSON.")
  private @Nullable Path json;

  @Option(names = "--markdown", paramLabel = "FILE", description = "Also write the table to FILE.")
  private @Nullable Path markdown;

  @Option(names = "--no-verify", description = "Build and run nothing; only check and port.")
  private boolean noVerify;

  @Option(
      names = {"-q", "--quiet"},
      description = "Say nothing on standard error but errors.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "Tell the progress even if standard error is no terminal.")
  private boolean verbose;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  SurveyCommand(Console console, Engine engine) {
    this.console = console;
    this.engine = engine;
  }

  @Override
  public Integer call() {
    if (!noVerify && !quiet) {
      console.err().println("hpy-port: building and running the code under the given directories");
    }
    Survey survey = new Survey(engine, !noVerify, this::progress);
    List<SurveyRow> rows = new ArrayList<>();
    directories.forEach(directory -> rows.addAll(survey.of(directory)));
    SurveyTable table = new SurveyTable(rows);
    console.out().print(table.markdown());
    Path markdownFile = markdown;
    if (markdownFile != null) {
      Session.write(markdownFile, table.markdown());
    }
    Path jsonFile = json;
    if (jsonFile != null) {
      Session.write(jsonFile, table.json());
    }
    return ExitCode.OK;
  }

  private void progress(String text) {
    if (!quiet && (verbose || console.errTerminal())) {
      console.err().println("hpy-port: " + text);
    }
  }
}
