package org.hpyport.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one interpreter process is told to do, as the harness reads it.
 *
 * @param modules the built files under test by dotted name
 * @param companions the built files of other modules by dotted name
 * @param mode {@code native}, {@code debug} or {@code trace}
 * @param suite the tests
 * @param done tests not to run again
 */
record Job(
    Map<String, Path> modules,
    Map<String, Path> companions,
    String mode,
    TestSuite suite,
    Set<String> done) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int STACK_DEPTH = 24;

  Job {
    modules = new TreeMap<>(modules);
    companions = new TreeMap<>(companions);
    done = Set.copyOf(done);
  }

  /** Writes the job file that names {@code events} as the file for what is seen. */
  void write(Path file, Path events) throws IOException {
    Map<String, Object> job = new LinkedHashMap<>();
    job.put("modules", files(modules));
    job.put("companions", files(companions));
    job.put("mode", mode);
    job.put("events", events.toString());
    job.put("stackDepth", STACK_DEPTH);
    job.put(
        "path",
        suite.pythonPath().stream()
            .map(p -> suite.root().resolve(p).normalize().toString())
            .toList());
    job.put("tests", entries(suite.testFiles()));
    job.put(
        "scripts",
        entries(suite.scripts().stream().map(p -> suite.root().resolve(p).normalize()).toList()));
    job.put("done", done.stream().sorted().toList());
    Files.writeString(file, JSON.writeValueAsString(job));
  }

  private static Map<String, String> files(Map<String, Path> binaries) {
    Map<String, String> files = new TreeMap<>();
    binaries.forEach((name, binary) -> files.put(name, binary.toString()));
    return files;
  }

  private List<Map<String, String>> entries(List<Path> files) {
    List<Map<String, String>> found = new ArrayList<>();
    files.forEach(f -> found.add(Map.of("file", f.toString(), "name", suite.nameOf(f))));
    return found;
  }
}
