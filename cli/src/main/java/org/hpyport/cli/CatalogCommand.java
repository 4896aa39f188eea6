package org.hpyport.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code catalog}: the catalog of C-API symbols itself. */
@Command(
    name = "catalog",
    description = "Check the catalog of C-API symbols that ports are made by.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {"  hpy-port catalog check --docs python-3.13-docs-html"},
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:no difference",
      "1:differences",
      "2:usage error, or a folder that is no documentation"
    })
final class CatalogCommand implements Runnable {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @CommandLine.Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing: check");
  }
}
