package org.hpyport.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks that nothing in a corpus is left over or incomplete: a file that no run looks at would
 * otherwise pass for a test.
 *
 * <ul>
 *   <li>A case holds {@code before/} with at least one C file and, of other things, only {@code
 *       after/}, {@code findings.txt} and {@code test_*.py}.
 *   <li>A case exports {@code PyInit_<case>} and has a {@code test_<case>.py}; only {@value
 *       #REFUSALS} may do without the test.
 *   <li>A module has a C file, settings and a test.
 *   <li>A hazard is a C file with recorded findings, and nothing else lies beside them.
 *   <li>No two cases or modules share a name, since all may be loaded by one interpreter.
 * </ul>
 */
public final class CorpusLayout {
  private static final String REFUSALS = "refusals";

  private final Corpus corpus;
  private final List<String> problems = new ArrayList<>();
  private final Map<String, String> seen = new HashMap<>();

  private CorpusLayout(Corpus corpus) {
    this.corpus = corpus;
  }

  /**
   * Lists what is wrong with a corpus, one sentence each with the place relative to its root; empty
   * when all is well.
   */
  public static List<String> problems(Corpus corpus) {
    CorpusLayout layout = new CorpusLayout(corpus);
    layout.checkStrays();
    corpus.cases().forEach(layout::checkCase);
    corpus.modules().forEach(layout::checkModule);
    layout.checkHazards();
    return List.copyOf(layout.problems);
  }

  private void checkStrays() {
    Path cases = corpus.root().resolve("cases");
    for (Path family : Corpus.list(cases, path -> true)) {
      if (!Files.isDirectory(family)) {
        report(family, "is in no case");
      } else if (Corpus.list(family, Files::isDirectory).isEmpty()) {
        report(family, "is a family without cases");
      }
      Corpus.list(family, Files::isRegularFile).forEach(file -> report(file, "is in no case"));
    }
    Corpus.list(corpus.root().resolve("modules"), Files::isRegularFile)
        .forEach(file -> report(file, "is in no module"));
  }

  private void checkCase(CorpusCase one) {
    checkName(one.directory(), one.name());
    Corpus.list(one.directory(), path -> !isExpected(path))
        .forEach(path -> report(path, "does not belong in a case"));
    // A module whose name or sources cannot be read off the files has them told, as a user would.
    Path told = one.beforeDirectory().resolve(".hpy-port.toml");
    Corpus.files(one.beforeDirectory()).stream()
        .filter(file -> !CorpusCase.isSource(file) && !file.equals(told))
        .forEach(file -> report(file, "is neither a C file nor a header"));
    List<Path> units = one.before().stream().filter(CorpusLayout::isUnit).toList();
    if (units.isEmpty()) {
      report(one.directory(), "has no C file in before/");
    } else if (!Files.exists(told) && units.stream().noneMatch(unit -> exports(unit, one.name()))) {
      report(one.directory(), "has no PyInit_" + one.name());
    }
    Path test = one.directory().resolve("test_" + one.name() + ".py");
    if (!one.family().equals(REFUSALS) && !one.tests().contains(test)) {
      report(one.directory(), "has no test_" + one.name() + ".py");
    }
    Path after = one.after();
    if (after != null) {
      units.stream()
          .map(unit -> after.resolve(one.beforeDirectory().relativize(unit).toString()))
          .filter(ported -> !Files.isRegularFile(ported))
          .forEach(ported -> report(ported, "is missing"));
    }
  }

  private void checkModule(CorpusModule module) {
    checkName(module.directory(), module.name());
    if (module.sources().stream().noneMatch(CorpusLayout::isUnit)) {
      report(module.directory(), "has no C file");
    }
    if (!Files.isRegularFile(module.settings())) {
      report(module.directory(), "has no .hpy-port.toml");
    }
    if (module.tests().isEmpty()) {
      report(module.directory(), "has no test_*.py");
    }
  }

  private void checkHazards() {
    List<Path> hazards = corpus.hazards();
    List<Path> findings = hazards.stream().map(Corpus::findings).toList();
    for (Path file : Corpus.files(corpus.root().resolve("hazards"))) {
      if (!hazards.contains(file) && !findings.contains(file)) {
        report(file, "belongs to no hazard");
      }
    }
    findings.stream()
        .filter(file -> !Files.isRegularFile(file))
        .forEach(file -> report(file, "is missing"));
  }

  private void checkName(Path directory, String name) {
    if (!name.matches("[a-z][a-z0-9_]*")) {
      report(directory, "is not named like a module");
    }
    String here = Corpus.slashed(corpus.root(), directory);
    String other = seen.putIfAbsent(name, here);
    if (other != null) {
      report(directory, "has the name of " + other);
    }
  }

  private static boolean isExpected(Path path) {
    return switch (Corpus.nameOf(path)) {
      case "before", "after" -> Files.isDirectory(path);
      case "findings.txt" -> Files.isRegularFile(path);
      case "__pycache__" -> true; // what running the tests leaves behind; never committed
      default -> CorpusCase.isTest(path);
    };
  }

  private static boolean isUnit(Path path) {
    return Corpus.nameOf(path).endsWith(".c");
  }

  private static boolean exports(Path unit, String name) {
    try {
      // One char a byte: not every case is UTF-8.
      String text = Files.readString(unit, StandardCharsets.ISO_8859_1);
      // The function may be named by a macro.
      return text.contains("PyInit_" + name + "(") || text.contains(" PyInit_" + name + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void report(Path path, String what) {
    problems.add(Corpus.slashed(corpus.root(), path) + " " + what);
  }
}
