package org.hpyport.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hpyport.discovery.DiscoveredModule;
import org.hpyport.report.ModuleReport;
import org.hpyport.report.VerificationSummary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code verify}: the proof that a port does what its original does. */
@Command(
    name = "verify",
    description = {
      "Port, build, run the tests of original and port, look for leaks.",
      "Ports what is not HPy yet into a work directory, and looks for leaked and invalid handles in"
          + " HPy's debug mode. Needs a C compiler. Builds and runs the code under PATH: only use it"
          + " on code you trust."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  hpy-port verify src/",
      "  hpy-port verify src/ --keep work   keep the port and the binaries in work/",
      "  hpy-port verify ported/ --strict   what the tests did not reach counts as well"
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:every module is proven",
      "2:usage error, sources that cannot be read, or a missing tool such as the compiler",
      "4:a module is not proven, or not ported as a whole"
    })
final class VerifyCommand implements Callable<Integer> {
  private final Console console;
  private final Engine engine;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;
  @CommandLine.Mixin private CommonOptions options;

  @CommandLine.Parameters(paramLabel = "PATH", description = "A source tree or a single C file.")
  private Path path;

  @Option(
      names = "--keep",
      paramLabel = "DIR",
      description = "Build in DIR, which must be empty or new, and leave everything there.")
  private @Nullable Path keep;

  @Option(
      names = "--strict",
      description = "Not proven if anything was not shown, such as a function no test reached.")
  private boolean strict;

  VerifyCommand(Console console, Engine engine) {
    this.console = console;
    this.engine = engine;
  }

  @Override
  public Integer call() {
    RuleFilter filter = options.filter(spec.commandLine());
    Session session = new Session(console, options, filter, "verify", path);
    if (!session.ready()) {
      return session.finish(ExitCode.ERROR);
    }
    session.say("hpy-port: building and running the code under " + path + "\n");
    int code = ExitCode.OK;
    try (WorkDirectory work = WorkDirectory.open(keep)) {
      Map<DiscoveredModule, ModulePort> ports = new LinkedHashMap<>();
      for (DiscoveredModule module : session.discovery().modules()) {
        session.progress("porting " + module.name());
        ports.put(module, engine.port(module));
      }
      ModuleProof proof = new ModuleProof(engine, session.discovery().top(), strict, work, ports);
      for (Map.Entry<DiscoveredModule, ModulePort> each : ports.entrySet()) {
        session.progress("verifying " + each.getKey().name());
        ModuleReport report = proof.prove(each.getKey(), each.getValue());
        session.add(report);
        code = ExitCode.worse(code, each.getValue().failed() ? ExitCode.ERROR : code(report));
      }
    }
    console.out().print(session.outWriter().findings(session.moduleReport()));
    console.out().print(session.outWriter().porting(session.moduleReport()));
    console.out().print(session.outWriter().verification(session.moduleReport()));
    return session.finish(code);
  }

  private static int code(ModuleReport report) {
    VerificationSummary summary = report.verification();
    boolean proven = summary != null && summary.proven();
    return proven ? ExitCode.OK : ExitCode.NOT_PROVEN;
  }
}
