package org.hpyport.cli;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import org.hpyport.diagnostic.Confidence;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.diagnostic.Severity;
import org.hpyport.discovery.DiscoveredModule;
import org.hpyport.report.ModuleReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code check}: hazards in the sources, and how much of them would port. */
@Command(
    name = "check",
    description = {
      "Find reference and handle hazards, and tell what would port.",
      "Looks for leaks, double releases, borrowed references kept too long and the like, in C-API"
          + " or HPy sources. Reads files only; nothing is built or run.",
      "Also counts the uses of C-API symbols by what becomes of them, names those that block a"
          + " universal port with their places, and foretells the verdict of each function by"
          + " porting in memory. Where no module is found, it does so for all C files, from the"
          + " catalog alone. --json holds all of it."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  hpy-port check .",
      "  hpy-port check . --coverage",
      "  hpy-port check src/speed.c --select HPY1",
      "  hpy-port check . --sarif findings.sarif"
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:no certain finding, or with --fail-on-possible none at all",
      "1:findings",
      "2:usage error, or sources that cannot be read"
    })
final class CheckCommand implements Callable<Integer> {
  private final Console console;
  private final Engine engine;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;
  @CommandLine.Mixin private CommonOptions options;

  @CommandLine.Parameters(paramLabel = "PATH", description = "A source tree or a single C file.")
  private Path path;

  @CommandLine.Option(
      names = "--fail-on-possible",
      description =
          "Exit with 1 for possible findings, too: those that depend on something unknown, which"
              + " they name.")
  private boolean failOnPossible;

  @CommandLine.Option(
      names = "--coverage",
      description =
          "Only count the uses of the C API and foretell the verdicts of the functions from the"
              + " catalog alone, for all C files: a first look at a large tree, in seconds. Looks for"
              + " no hazards and ports nothing.")
  private boolean coverageOnly;

  CheckCommand(Console console, Engine engine) {
    this.console = console;
    this.engine = engine;
  }

  @Override
  public Integer call() throws Exception {
    RuleFilter filter = options.filter(spec.commandLine());
    Session session = new Session(console, options, filter, "check", path);
    if (coverageOnly || !session.ready()) {
      session.setCoverage(TreeCoverage.ofFiles(path, options.jobs(spec.commandLine())));
      session.say(session.errWriter().coverage(session.report()));
      return session.finish(coverageOnly ? ExitCode.OK : ExitCode.ERROR);
    }
    List<Callable<Half>> tasks = new ArrayList<>();
    for (DiscoveredModule module : session.discovery().modules()) {
      tasks.add(() -> new Half(module, engine.port(module), List.of()));
      tasks.add(() -> new Half(module, null, engine.check(module)));
    }
    Deque<ModulePort> ports = new ArrayDeque<>();
    options
        .jobs(spec.commandLine())
        .run(
            tasks,
            half -> {
              if (half.port() != null) {
                ports.add(half.port());
              } else {
                session.progress("checked " + half.module().name());
                session.add(report(half.module(), ports.remove(), half.found()));
              }
            });
    session.setCoverage(
        TreeCoverage.ofModules(
            session.discovery().modules(), engine, session.moduleReport().modules()));
    console.out().print(session.outWriter().findings(session.moduleReport()));
    session.say(session.errWriter().coverage(session.report()));
    session.say(session.errWriter().porting(session.moduleReport()));
    session.say(session.errWriter().count(session.moduleReport()));
    return session.finish(code(session.moduleReport().allDiagnostics()));
  }

  /**
   * Half of what is asked of a module: its port in memory comes first, its hazards second. They
   * need nothing of each other.
   */
  private record Half(DiscoveredModule module, @Nullable ModulePort port, List<Diagnostic> found) {}

  private static ModuleReport report(
      DiscoveredModule module, ModulePort port, List<Diagnostic> hazards) {
    List<Diagnostic> found = new ArrayList<>(hazards);
    port.diagnostics().stream()
        .filter(d -> d.ruleId().startsWith("HPY9") && !found.contains(d))
        .forEach(found::add);
    return new ModuleReport(
        module.name(), port.functions(), port.universal(), port.changed(), found, null);
  }

  private int code(List<Diagnostic> found) {
    boolean fails =
        found.stream()
            .filter(d -> failOnPossible || d.confidence() == Confidence.CERTAIN)
            .anyMatch(d -> d.severity() != Severity.NOTE);
    return fails ? ExitCode.FINDINGS : ExitCode.OK;
  }
}
