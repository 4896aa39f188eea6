package org.hpyport.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The runtime folder of the distribution: {@code lib/*.jar} (GraalPy and the child's own classes),
 * {@code python/} (the harness), {@code shim/} and {@code include/} (C sources).
 *
 * @param path where it is, absolute
 */
public record RuntimeHome(Path path) {
  /** The system property that names the folder. */
  public static final String PROPERTY = "hpyport.runtime";

  private static final String RESOURCES = "python-resources-";

  /**
   * Finds the folder.
   *
   * @param given what the user named, or {@code null} for the system property {@value #PROPERTY}
   * @throws VerificationException if there is none, or it is incomplete
   */
  public static RuntimeHome locate(@Nullable Path given) throws VerificationException {
    String property = System.getProperty(PROPERTY);
    if (given == null && property == null) {
      throw new VerificationException(
          "The runtime folder with GraalPy is not known; set -D"
              + PROPERTY
              + "=DIR to the distribution's"
              + " runtime directory.");
    }
    Path path =
        (given != null ? given : Path.of(String.valueOf(property))).toAbsolutePath().normalize();
    RuntimeHome home = new RuntimeHome(path);
    if (!Files.isRegularFile(home.harness()) || home.jars().isEmpty()) {
      throw new VerificationException(
          "The folder "
              + path
              + " is not a runtime folder: lib/*.jar or python/run_job.py is missing."
              + " Unpack the distribution again or correct -D"
              + PROPERTY
              + ".");
    }
    return home;
  }

  /** The child's class path, sorted, so that a class data archive made for it stays valid. */
  List<Path> jars() throws VerificationException {
    try (Stream<Path> files = Files.list(path.resolve("lib"))) {
      return files.filter(f -> f.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** The jar with the HPy headers and C sources. */
  Path resourcesJar() throws VerificationException {
    return jars().stream()
        .filter(f -> String.valueOf(f.getFileName()).startsWith(RESOURCES))
        .findFirst()
        .orElseThrow(
            () ->
                new VerificationException(
                    "The runtime folder " + path + " has no " + RESOURCES + "*.jar."));
  }

  /** The GraalPy version, as the resources jar's name gives it. */
  String graalPyVersion() throws VerificationException {
    String name = String.valueOf(resourcesJar().getFileName());
    return name.substring(RESOURCES.length(), name.length() - ".jar".length());
  }

  Path harness() {
    return path.resolve("python").resolve("run_job.py");
  }

  Path warmUp() {
    return path.resolve("python").resolve("warm_up.py");
  }

  Path shimSource() {
    return path.resolve("shim").resolve("hpyport_shim.c");
  }

  Path includeDirectory() {
    return path.resolve("include");
  }
}
