package org.hpyport.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program. */
@Command(
    name = "hpy-port",
    description =
        "Ports CPython C-API extensions to HPy 0.9 and proves the port: own tests, on the bundled"
            + " GraalPy, in HPy debug mode.",
    synopsisHeading = "Usage: ",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  hpy-port check src/           what is wrong or hard to port in the sources",
      "  hpy-port port src/            show the port as a diff",
      "  hpy-port port src/ -o ported  write the ported tree",
      "  hpy-port verify src/          port, build, run the tests, look for leaks",
      "  hpy-port explain PyDict_Next  how a C-API symbol ports",
      "",
      "'hpy-port help COMMAND' tells the rest."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:clean, ported, or proven",
      "1:findings, blocked functions, or a change pending",
      "2:usage or tool error",
      "4:not proven (verify)"
    },
    versionProvider = ToolVersion.class,
    subcommands = {CommandLine.HelpCommand.class})
public final class Main implements Runnable {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @CommandLine.Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  @CommandLine.Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.")
  private boolean version;

  private Main() {}

  /** Runs the program and ends the process. */
  public static void main(String[] args) {
    int code = run(Console.ofProcess(), new DefaultEngine(), args);
    System.out.flush();
    System.err.flush();
    Runtime.getRuntime().exit(code);
  }

  /** Runs the program and returns its exit status. Nothing is thrown. */
  static int run(Console console, Engine engine, String... args) {
    try {
      return commandLine(console, engine).execute(args);
    } catch (Throwable e) { // a stack overflow or a full heap must not print a trace either
      return InternalFailure.report(console, e);
    }
  }

  private static CommandLine commandLine(Console console, Engine engine) {
    CommandLine line = new CommandLine(new Main());
    for (Object command :
        List.of(
            new CheckCommand(console, engine),
            new PortCommand(console, engine),
            new VerifyCommand(console, engine),
            new SurveyCommand(console, engine),
            new TreeCommand(console),
            new ExplainCommand(console))) {
      line.addSubcommand(command);
    }
    line.addSubcommand(
        new CommandLine(new CatalogCommand()).addSubcommand(new CatalogCheckCommand(console)));
    line.setOut(
        new java.io.PrintWriter(console.out(), true, java.nio.charset.StandardCharsets.UTF_8));
    line.setErr(
        new java.io.PrintWriter(console.err(), true, java.nio.charset.StandardCharsets.UTF_8));
    boolean colour = console.outStyle() == org.hpyport.report.TextStyle.COLOUR;
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            colour ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
    line.setUsageHelpWidth(100);
    line.setUsageHelpLongOptionsMaxWidth(30);
    line.setParameterExceptionHandler((e, args) -> usageError(console, e));
    line.setExecutionExceptionHandler((e, command, result) -> executionError(console, e));
    return line;
  }

  private static int usageError(Console console, CommandLine.ParameterException e) {
    String name = e.getCommandLine().getCommandSpec().qualifiedName();
    console.err().println("hpy-port: " + e.getMessage());
    if (e instanceof CommandLine.UnmatchedArgumentException unmatched) {
      List<String> near = unmatched.getSuggestions();
      if (!near.isEmpty()) {
        console.err().println("Did you mean: " + String.join(", ", near) + "?");
      }
    }
    console.err().println("Try '" + name + " --help'.");
    return ExitCode.ERROR;
  }

  private static int executionError(Console console, Exception e) {
    if (e instanceof ToolError error) {
      console.err().println("hpy-port: " + error.getMessage());
      return ExitCode.ERROR;
    }
    return InternalFailure.report(console, e);
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(),
        "a command is missing: check, port, verify, survey, tree, explain or catalog");
  }
}
