package org.hpyport.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hpyport.discovery.DiscoveredModule;
import org.hpyport.report.ModuleReport;
import org.hpyport.report.RunReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code port}: the port of each module, as a diff, a tree or in place. */
@Command(
    name = "port",
    description = {
      "Rewrite extension modules to HPy: a diff, a tree, or in place.",
      "Without -o, --write or --check, prints a unified diff. Modules are written as a whole or not"
          + " at all; what stops one is listed with its place."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  hpy-port port src/                 look at it",
      "  hpy-port port src/ | patch -d src -p1",
      "  hpy-port port src/ -o ported       sources, headers, tests and .hpy-port.toml in ported/",
      "  hpy-port port src/ --write         in place; the old text stays in FILE.orig"
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:every module was ported as a whole, or needs no change",
      "1:functions are blocked; with --check, a change is pending",
      "2:usage error, or sources that cannot be read or understood; nothing was written"
    })
final class PortCommand implements Callable<Integer> {
  private final Console console;
  private final Engine engine;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;
  @CommandLine.Mixin private CommonOptions options;
  @ArgGroup private final Target target = new Target();

  @CommandLine.Parameters(paramLabel = "PATH", description = "A source tree or a single C file.")
  private Path path;

  /** Where the port goes. */
  static final class Target {
    @Option(
        names = {"-o", "--output"},
        paramLabel = "DIR",
        description =
            "Write the ported tree into DIR. Files there that an earlier run did not write, or that"
                + " were changed since, are never overwritten.")
    @Nullable Path output;

    @Option(
        names = "--write",
        description = "Edit the sources in place; each changed FILE is kept as FILE.orig.")
    boolean write;

    @Option(
        names = "--check",
        description = "Write nothing; tell by the exit status whether a change is pending.")
    boolean check;
  }

  PortCommand(Console console, Engine engine) {
    this.console = console;
    this.engine = engine;
  }

  @Override
  public Integer call() {
    RuleFilter filter = options.filter(spec.commandLine());
    Session session = new Session(console, options, filter, "port", path);
    if (!session.ready()) {
      return session.finish(ExitCode.ERROR);
    }
    Map<DiscoveredModule, ModulePort> ports = new LinkedHashMap<>();
    for (DiscoveredModule module : session.discovery().modules()) {
      session.progress("porting " + module.name());
      ModulePort port = engine.port(module);
      ports.put(module, port);
      session.add(
          new ModuleReport(
              module.name(),
              port.functions(),
              port.universal(),
              port.changed(),
              port.diagnostics(),
              null));
    }
    if (ports.values().stream().anyMatch(ModulePort::failed)) {
      console.err().print(session.errWriter().findings(session.moduleReport()));
      return session.finish(ExitCode.ERROR);
    }
    return session.finish(deliver(session, ports));
  }

  private int deliver(Session session, Map<DiscoveredModule, ModulePort> ports) {
    RunReport report = session.moduleReport();
    session.say(session.errWriter().findings(report));
    List<ModulePort> all = List.copyOf(ports.values());
    boolean whole = all.stream().allMatch(ModulePort::whole);
    boolean changed = all.stream().anyMatch(ModulePort::changed);
    Path output = target.output;
    if (target.check) {
      console.out().print(session.outWriter().porting(report));
      return whole && !changed ? ExitCode.OK : ExitCode.FINDINGS;
    }
    if (output == null && !target.write) {
      printDiff(all);
      session.say(session.errWriter().porting(report));
      return whole ? ExitCode.OK : ExitCode.FINDINGS;
    }
    console.out().print(session.outWriter().porting(report));
    if (!whole) {
      session.say("Nothing was written, since not every module is ported as a whole.\n");
      return ExitCode.FINDINGS;
    }
    if (output != null) {
      int files = new OutputTree(output).write(session.discovery().top(), ports);
      session.say("Wrote " + files + " files into " + output + ".\n");
      session.say(next(output));
    } else {
      new InPlace(session.discovery().top())
          .write(all)
          .forEach(f -> session.say("Wrote " + f + ".\n"));
      session.say(next(path));
    }
    return ExitCode.OK;
  }

  private static String next(Path where) {
    return "Next: hpy-port verify " + where + "\n";
  }

  private void printDiff(List<ModulePort> ports) {
    StringBuilder diff = new StringBuilder();
    PortFiles.of(ports).forEach((name, change) -> diff.append(change.diff(name)));
    if (console.outStyle() == org.hpyport.report.TextStyle.PLAIN) {
      console.outBytes(diff.toString());
    } else {
      diff.toString().lines().forEach(l -> console.outBytes(console.outStyle().diffLine(l) + "\n"));
    }
  }
}
