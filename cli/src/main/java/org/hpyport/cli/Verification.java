package org.hpyport.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hpyport.discovery.DiscoveredModule;
import org.hpyport.report.RunRow;
import org.hpyport.report.VerificationSummary;
import org.hpyport.source.SourceFile;
import org.hpyport.verify.Companion;
import org.hpyport.verify.ExtensionSources;
import org.hpyport.verify.HandleLeak;
import org.hpyport.verify.InvalidHandle;
import org.hpyport.verify.Outcome;
import org.hpyport.verify.RunKind;
import org.hpyport.verify.RunResult;
import org.hpyport.verify.RunStatus;
import org.hpyport.verify.RuntimeHome;
import org.hpyport.verify.TestSuite;
import org.hpyport.verify.VerificationException;
import org.hpyport.verify.VerificationPlan;
import org.hpyport.verify.VerificationResult;
import org.hpyport.verify.VerificationRun;
import org.jspecify.annotations.Nullable;

/** Plans the verification of one module, makes it, and sums it up. */
final class Verification {
  private static final Set<RunKind> ORIGINALS =
      Set.of(RunKind.ORIGINAL_CPYTHON, RunKind.ORIGINAL_GRAALPY);
  private final @Nullable DiscoveredModule original;
  private final DiscoveredModule port;
  private final List<Verifiable> companions;
  private final Path work;
  private final Path shared;
  private final boolean strict;

  /**
   * @param module original and port
   * @param companions the other modules of the tree
   * @param work a directory for what is built
   * @param shared a directory for what is built of the companions
   * @param strict whether what was not shown counts as not proven
   */
  Verification(
      Verifiable module, List<Verifiable> companions, Path work, Path shared, boolean strict) {
    this.original = module.original();
    this.port = Objects.requireNonNull(module.port());
    this.companions = List.copyOf(companions);
    this.work = work;
    this.shared = shared;
    this.strict = strict;
  }

  Verified run() {
    try {
      VerificationPlan plan =
          VerificationPlan.of(
                  original == null ? null : sources(original),
                  sources(port),
                  tests(original == null ? port : original),
                  work.resolve("runs"))
              .withCompanions(companions.stream().map(Verification::companion).toList(), shared);
      VerificationResult result = new VerificationRun(RuntimeHome.locate(null)).execute(plan);
      boolean proven = result.proven() && (!strict || result.notShown().isEmpty());
      List<RunRow> rows =
          result.runs().stream()
              .filter(run -> plan.runs().contains(run.kind()))
              .filter(run -> original != null || !ORIGINALS.contains(run.kind()))
              .map(Verification::row)
              .toList();
      return new Verified(
          new VerificationSummary(proven, rows, result.notShown()), result.diagnostics());
    } catch (VerificationException e) {
      throw new ToolError(String.valueOf(e.getMessage()));
    }
  }

  private static Companion companion(Verifiable module) {
    DiscoveredModule original = module.original();
    DiscoveredModule port = module.port();
    return new Companion(
        original == null ? null : sources(original), port == null ? null : sources(port));
  }

  private static ExtensionSources sources(DiscoveredModule module) {
    return new ExtensionSources(
        module.name(),
        top(module),
        module.sources().stream().map(SourceFile::path).toList(),
        module.includeDirs(),
        module.defines(),
        List.of(),
        module.libraries());
  }

  /** The directory that the names of the module's files start in. */
  private static Path top(DiscoveredModule module) {
    SourceFile first = module.sources().get(0);
    Path path = first.path().toAbsolutePath().normalize();
    Path name = Path.of(first.name());
    if (!path.endsWith(name)) {
      return module.root();
    }
    for (int i = 0; i < name.getNameCount(); i++) {
      path = Objects.requireNonNull(path.getParent());
    }
    return path;
  }

  /** The original's tests also test the port: its Python part stays where it is. */
  private static TestSuite tests(DiscoveredModule module) {
    Set<Path> pythonPath = new LinkedHashSet<>();
    for (String place : List.of("", "src", "lib", "python")) {
      Path candidate = module.root().resolve(place);
      if (Files.isDirectory(candidate)) {
        pythonPath.add(candidate.toAbsolutePath().normalize());
      }
    }
    pythonPath.addAll(packageFolders(module));
    for (Path test : module.tests()) {
      Path parent = test.toAbsolutePath().normalize().getParent();
      if (Files.isDirectory(test) && !isPackage(test)) {
        pythonPath.add(test);
      }
      if (parent != null && !isPackage(parent)) {
        pythonPath.add(parent);
      }
    }
    return new TestSuite(module.root(), module.tests(), List.of(), new ArrayList<>(pythonPath));
  }

  /**
   * Whether tests in a folder are parts of a package, which pytest and unittest import from the
   * folder around it: what else is in it must not hide modules of the same name.
   */
  private static boolean isPackage(Path folder) {
    return Files.exists(folder.resolve("__init__.py"));
  }

  /**
   * The folders of the tree, sorted, that hold the package of a dotted module, whatever they are
   * called: setuptools lets a script name them ({@code package_dir}).
   */
  private static List<Path> packageFolders(DiscoveredModule module) {
    int dot = module.name().indexOf('.');
    if (dot < 0) {
      return List.of();
    }
    Path packageFile = Path.of(module.name().substring(0, dot), "__init__.py");
    try (Stream<Path> folders = Files.list(module.root())) {
      return folders
          .filter(folder -> Files.isRegularFile(folder.resolve(packageFile)))
          .map(folder -> folder.toAbsolutePath().normalize())
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static RunRow row(RunResult run) {
    return new RunRow(
        run.kind().title(),
        ORIGINALS.contains(run.kind()),
        run.status() == RunStatus.RAN,
        run.reason(),
        count(run, Outcome.PASSED),
        count(run, Outcome.FAILED) + count(run, Outcome.CRASHED) + count(run, Outcome.LOST),
        count(run, Outcome.SKIPPED) + count(run, Outcome.EXPECTED_FAILURE),
        run.leaks().stream().mapToInt(HandleLeak::count).sum(),
        run.invalidHandles().stream().mapToInt(InvalidHandle::count).sum());
  }

  private static int count(RunResult run, Outcome outcome) {
    return (int)
        run.tests().stream().filter(test -> test.outcome() == outcome && test.isTest()).count();
  }
}
