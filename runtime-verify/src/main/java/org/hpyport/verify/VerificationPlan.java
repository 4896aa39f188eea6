package org.hpyport.verify;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be verified, and how.
 *
 * @param original the C-API original, or {@code null} if there is none: then every failure counts
 * @param port the HPy port
 * @param hybrid whether the port still holds parts of the C API
 * @param originalTests what the original is tested with
 * @param portTests the same tests, where the port's Python part lies elsewhere
 * @param workDirectory an empty or new folder for what is built and written
 * @param cacheDirectory kept between runs; see {@link #defaultCache()}
 * @param runs which runs to make
 * @param limit for one process
 * @param silence for one test
 * @param companions other modules that the tests may import
 * @param companionDirectory where those are built, unless another plan has done so
 */
public record VerificationPlan(
    @Nullable ExtensionSources original,
    ExtensionSources port,
    boolean hybrid,
    TestSuite originalTests,
    TestSuite portTests,
    Path workDirectory,
    Path cacheDirectory,
    Set<RunKind> runs,
    Duration limit,
    Duration silence,
    List<Companion> companions,
    Path companionDirectory) {

  public VerificationPlan {
    companions = List.copyOf(companions);
    workDirectory = workDirectory.toAbsolutePath().normalize();
    cacheDirectory = cacheDirectory.toAbsolutePath().normalize();
    companionDirectory = companionDirectory.toAbsolutePath().normalize();
    runs = Set.copyOf(runs);
  }

  /** All runs but the trace, ten minutes a process, two minutes a test. */
  public static VerificationPlan of(
      @Nullable ExtensionSources original,
      ExtensionSources port,
      TestSuite tests,
      Path workDirectory) {
    return new VerificationPlan(
        original,
        port,
        false,
        tests,
        tests,
        workDirectory,
        defaultCache(),
        EnumSet.complementOf(EnumSet.of(RunKind.PORT_TRACE)),
        Duration.ofMinutes(10),
        Duration.ofMinutes(2),
        List.of(),
        workDirectory.resolve("companions"));
  }

  /** The same with other limits. */
  public VerificationPlan withLimits(Duration process, Duration test) {
    return new VerificationPlan(
        original,
        port,
        hybrid,
        originalTests,
        portTests,
        workDirectory,
        cacheDirectory,
        runs,
        process,
        test,
        companions,
        companionDirectory);
  }

  /** The same with other runs. */
  public VerificationPlan withRuns(Set<RunKind> others) {
    return new VerificationPlan(
        original,
        port,
        hybrid,
        originalTests,
        portTests,
        workDirectory,
        cacheDirectory,
        others,
        limit,
        silence,
        companions,
        companionDirectory);
  }

  /**
   * The same with other modules beside the tested one.
   *
   * @param directory where they are built; plans of modules of one tree may share it
   */
  public VerificationPlan withCompanions(List<Companion> others, Path directory) {
    return new VerificationPlan(
        original,
        port,
        hybrid,
        originalTests,
        portTests,
        workDirectory,
        cacheDirectory,
        runs,
        limit,
        silence,
        others,
        directory);
  }

  /** The same for a port that keeps parts of the C API. */
  public VerificationPlan asHybrid() {
    return new VerificationPlan(
        original,
        port,
        true,
        originalTests,
        portTests,
        workDirectory,
        cacheDirectory,
        runs,
        limit,
        silence,
        companions,
        companionDirectory);
  }

  /** The same with another folder for what is kept between runs. */
  public VerificationPlan withCache(Path directory) {
    return new VerificationPlan(
        original,
        port,
        hybrid,
        originalTests,
        portTests,
        workDirectory,
        directory,
        runs,
        limit,
        silence,
        companions,
        companionDirectory);
  }

  /** {@code $XDG_CACHE_HOME/hpy-port}, or {@code ~/.cache/hpy-port}. */
  public static Path defaultCache() {
    String xdg = System.getenv("XDG_CACHE_HOME");
    Path base =
        xdg != null && !xdg.isEmpty()
            ? Path.of(xdg)
            : Path.of(System.getProperty("user.home"), ".cache");
    return base.resolve("hpy-port");
  }
}
