package org.hpyport.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes the runs of a plan, one after another, each in child processes of its own. */
public final class VerificationRun {
  private static final Duration LIMIT = Duration.ofMinutes(10);
  private static final Duration SILENCE = Duration.ofMinutes(2);

  private final RuntimeHome home;
  private final Map<String, String> environment;
  private final boolean preload;

  /**
   * @param home the runtime folder
   */
  public VerificationRun(RuntimeHome home) {
    this(home, System.getenv());
  }

  /**
   * @param environment where compilers and interpreters are looked for: {@code PATH}, {@code CC},
   *     {@code CXX}
   */
  public VerificationRun(RuntimeHome home, Map<String, String> environment) {
    this(home, environment, true);
  }

  /**
   * Without {@code preload} GraalPy's debug mode is used as it is, as on systems that cannot
   * preload.
   */
  VerificationRun(RuntimeHome home, Map<String, String> environment, boolean preload) {
    this.home = home;
    this.environment = Map.copyOf(environment);
    this.preload = preload;
  }

  /**
   * Builds, runs and compares.
   *
   * @throws VerificationException if nothing can be done at all: no compiler, no runtime, no place
   *     to write
   */
  public VerificationResult execute(VerificationPlan plan) throws VerificationException {
    return execute(plan, kind -> {});
  }

  /**
   * The same, telling which run begins.
   *
   * @param beginning is told of each run that the plan asks for
   */
  public VerificationResult execute(VerificationPlan plan, Consumer<RunKind> beginning)
      throws VerificationException {
    Workshop workshop = workshop(plan.workDirectory(), plan.cacheDirectory());
    Map<RunKind, RunResult> results = new EnumMap<>(RunKind.class);
    for (RunKind kind : RunKind.values()) {
      if (plan.runs().contains(kind)) {
        beginning.accept(kind);
      }
      results.put(kind, run(plan, kind, workshop, results));
    }
    return new Verdict(plan, results, workshop.graalPy().shim() != null).result();
  }

  /**
   * Builds the ports of many modules and makes one run of all their tests, in one process as long
   * as none ends it. There is no comparison and no coverage.
   *
   * @param ports modules whose names differ in their last parts
   * @param suite all their tests
   * @param kind a run of ports
   * @param work an empty or new folder for what is built and written
   * @param cache kept between runs
   * @throws VerificationException if nothing can be done at all: no compiler, no runtime, no
   *     interpreter
   */
  public RunResult together(
      List<ExtensionSources> ports, TestSuite suite, RunKind kind, Path work, Path cache)
      throws VerificationException {
    Workshop workshop = workshop(work, cache);
    if (kind.abi().needsCPython() && workshop.python() == null) {
      return RunResult.notRun(kind, workshop.noPython());
    }
    Map<String, Path> binaries = new TreeMap<>();
    List<CompilerMessage> messages = new ArrayList<>();
    for (ExtensionSources port : ports) {
      Path directory = work.resolve(port.moduleName());
      BuildResult built = build(false, kind, port, workshop, directory, false);
      messages.addAll(built.messages());
      Path binary = built.binary();
      if (binary == null) {
        String reason = port.moduleName() + ": " + built.log();
        return RunResult.buildFailed(kind, reason, built.messages());
      }
      binaries.put(port.moduleName(), binary);
    }
    if (!kind.abi().needsCPython()) {
      workshop.graalPy().graalPy().prepare();
    }
    return runner(kind, binaries, Map.of(), workshop, work, LIMIT, SILENCE).run(suite, messages);
  }

  private static JobRunner runner(
      RunKind kind,
      Map<String, Path> binaries,
      Map<String, Path> companions,
      Workshop workshop,
      Path directory,
      Duration limit,
      Duration silence) {
    return new JobRunner(
        kind.abi().needsCPython() ? workshop.cPython() : workshop.graalPy(),
        kind,
        binaries,
        companions,
        workshop.parts().hpy().root(),
        directory,
        limit,
        silence);
  }

  /** What the runs share. */
  private record Workshop(
      NativeParts parts,
      @Nullable CPythonInterpreter python,
      String noPython,
      Interpreter cPython,
      Interpreter graalPy,
      Optional<Coverage> coverage) {}

  private Workshop workshop(Path work, Path cache) throws VerificationException {
    CCompiler compiler = CCompiler.find(environment);
    try {
      Files.createDirectories(work);
      Files.createDirectories(cache);
    } catch (IOException e) {
      throw new VerificationException("Cannot write to " + e.getMessage() + ".", e);
    }
    MissingHeaders.checkLibrary(compiler, work.resolve("compiler"));
    NativeParts parts = new NativeParts(home, HpySources.unpack(home, cache), compiler, cache);
    CPythonInterpreter python = null;
    String noPython = "";
    try {
      python = CPythonInterpreter.find(environment, work.resolve("discovery"));
    } catch (VerificationException e) {
      noPython = String.valueOf(e.getMessage());
    }
    GraalPyLauncher launcher = new GraalPyLauncher(home, cache);
    return new Workshop(
        parts,
        python,
        noPython,
        new Interpreter(home, python, launcher, null),
        new Interpreter(home, null, launcher, preload ? parts.shim() : null),
        Coverage.of(compiler, environment));
  }

  private RunResult run(
      VerificationPlan plan, RunKind kind, Workshop workshop, Map<RunKind, RunResult> earlier)
      throws VerificationException {
    ExtensionSources sources = kind.isOriginal() ? plan.original() : plan.port();
    if (!plan.runs().contains(kind)) {
      return RunResult.notRun(kind, "not asked for");
    }
    if (sources == null) {
      return RunResult.notRun(kind, "there is no original to compare with");
    }
    if (kind.abi().needsCPython() && workshop.python() == null) {
      return RunResult.notRun(kind, workshop.noPython());
    }
    Path directory = plan.workDirectory().resolve(kind.name().toLowerCase(Locale.ROOT));
    boolean counted = kind == RunKind.PORT_DEBUG && workshop.coverage().isPresent();
    BuildResult built = build(plan.hybrid(), kind, sources, workshop, directory, counted);
    if (!builtBefore(earlier)) {
      MissingHeaders.checkBuild(kind, built, sources);
    }
    Path binary = built.binary();
    if (binary == null) {
      String first = built.log().lines().findFirst().orElse("the compiler gave no reason");
      return RunResult.buildFailed(kind, first, built.messages());
    }
    if (!kind.abi().needsCPython()) {
      workshop.graalPy().graalPy().prepare();
    }
    TestSuite suite = kind.isOriginal() ? plan.originalTests() : plan.portTests();
    RunResult result =
        runner(
                kind,
                Map.of(sources.moduleName(), binary),
                companions(plan, kind, workshop),
                workshop,
                directory,
                plan.limit(),
                plan.silence())
            .run(suite, built.messages());
    return counted
        ? result.withFunctions(
            workshop.coverage().orElseThrow().functions(binary.resolveSibling("."), sources.root()))
        : result;
  }

  /** The built companions by dotted name; one that does not build is missing for the tests, too. */
  private static Map<String, Path> companions(
      VerificationPlan plan, RunKind kind, Workshop workshop) throws VerificationException {
    Map<String, Path> binaries = new TreeMap<>();
    for (Companion companion : plan.companions()) {
      ExtensionSources sources = companion.sources(kind);
      if (sources != null) {
        Abi abi = companion.abi(kind);
        String folder = abi.name().toLowerCase(Locale.ROOT);
        Path directory = plan.companionDirectory().resolve(folder).resolve(sources.moduleName());
        Path binary =
            new ExtensionBuilder(workshop.parts(), workshop.python(), List.of())
                .buildOnce(sources, abi, directory);
        if (binary != null) {
          binaries.put(sources.moduleName(), binary);
        }
      }
    }
    return binaries;
  }

  /** Whether the original found its headers, so that only the port can have lost one. */
  private static boolean builtBefore(Map<RunKind, RunResult> earlier) {
    RunResult original = earlier.get(RunKind.ORIGINAL_CPYTHON);
    return original != null
        && (original.status() == RunStatus.RAN || original.status() == RunStatus.FAILED);
  }

  private static BuildResult build(
      boolean hybrid,
      RunKind kind,
      ExtensionSources sources,
      Workshop workshop,
      Path directory,
      boolean counted)
      throws VerificationException {
    Abi abi = kind.abi() == Abi.HPY_UNIVERSAL && hybrid ? Abi.HPY_HYBRID : kind.abi();
    Path build = directory.resolve("build");
    try {
      Published.delete(build); // counts of an earlier run would be added to
    } catch (IOException e) {
      throw new VerificationException("Cannot clear " + build + ": " + e.getMessage(), e);
    }
    return new ExtensionBuilder(
            workshop.parts(), workshop.python(), counted ? Coverage.flags() : List.of())
        .build(sources, abi, build);
  }
}
