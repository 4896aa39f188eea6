package org.hpyport.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which functions of an extension were called, read with {@code gcov} from what an instrumented
 * build wrote at the end of its processes. A process that crashed wrote nothing.
 *
 * @param gcov the program
 */
record Coverage(Path gcov) {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  // What HPyDef_METH, HPy_MODINIT and their like define for other ABIs or modes: not the port's own
  // text.
  private static final Pattern FROM_MACROS =
      Pattern.compile("(.*_trampoline|HPyInit\\w*|get_required_hpy_\\w+_version_\\w+)(\\(.*)?");

  /** Coverage for this compiler; empty if its {@code gcov} is not there. */
  static Optional<Coverage> of(CCompiler compiler, Map<String, String> environment) {
    boolean clang = compiler.c().get(0).contains("clang");
    return clang
        ? Optional.empty()
        : CCompiler.onPath("gcov", environment.getOrDefault("PATH", "")).map(Coverage::new);
  }

  /** Compiler and linker flags of an instrumented build. */
  static List<String> flags() {
    return List.of("--coverage", "-fprofile-abs-path");
  }

  /**
   * The functions of the sources below a root, sorted by file and line.
   *
   * @param build where the objects are
   */
  List<CFunction> functions(Path build, Path root) throws VerificationException {
    Map<String, CFunction> found = new TreeMap<>();
    try {
      List<Path> notes;
      try (Stream<Path> files = Files.list(build)) {
        notes = files.filter(f -> f.toString().endsWith(".gcno")).sorted().toList();
      }
      for (Path note : notes) {
        List<String> command =
            List.of(
                gcov.toString(), "--json-format", "--stdout", String.valueOf(note.getFileName()));
        take(ChildProcess.simple(command, build, LIMIT).run().stdout(), root, found);
      }
    } catch (IOException | JacksonException e) {
      return List.of();
    }
    List<CFunction> sorted = new ArrayList<>(found.values());
    sorted.sort(Comparator.comparing(CFunction::file).thenComparing(CFunction::line));
    return List.copyOf(sorted);
  }

  private static void take(String json, Path root, Map<String, CFunction> found) {
    for (String document : json.lines().filter(l -> l.startsWith("{")).toList()) {
      for (JsonNode file : JSON.readTree(document).path("files")) {
        Path path = Path.of(file.path("file").asString("")).normalize();
        if (!path.startsWith(root)) {
          continue;
        }
        String name = root.relativize(path).toString().replace('\\', '/');
        for (JsonNode function : file.path("functions")) {
          CFunction one =
              new CFunction(
                  function.path("demangled_name").asString(""),
                  name,
                  function.path("start_line").asInt(0),
                  function.path("execution_count").asLong(0));
          if (!FROM_MACROS.matcher(one.name()).matches()) {
            // A function of a header stands in several objects, and counts if one of them called
            // it.
            found.merge(one.file() + ":" + one.name(), one, Coverage::sum);
          }
        }
      }
    }
  }

  private static CFunction sum(CFunction a, CFunction b) {
    return new CFunction(a.name(), a.file(), a.line(), a.calls() + b.calls());
  }
}
