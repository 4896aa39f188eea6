package org.hpyport.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hpyport.analyzer.Analyzer;
import org.hpyport.discovery.DiscoveredModule;
import org.hpyport.discovery.ModuleDiscovery;
import org.hpyport.preprocess.HeaderIndex;
import org.hpyport.source.SourceFile;
import org.hpyport.syntax.CParser;
import org.hpyport.syntax.ParseOptions;
import org.hpyport.syntax.ParseStatistics;
import org.hpyport.syntax.SyntaxPrinter;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tree}: what was understood of the sources. */
@Command(
    name = "tree",
    description = {
      "Show what was understood of the sources.",
      "Lists the declarations, macros, directives and the regions not understood of each file."
          + " Directories are searched for C and C++ files; any file can be named, also one that"
          + " is no module."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  hpy-port tree src/speed.c",
      "  hpy-port tree --stats src/",
      "  hpy-port tree --stats -v src/",
      "  hpy-port tree --cfg parse_row src/",
      "  hpy-port tree --cfg parse_row --format dot src/speed.c | dot -Tsvg > parse_row.svg"
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:every file is reproduced byte by byte from its tree",
      "1:a file is not: a bug of hpy-port",
      "2:usage error, files that cannot be read, or no function of the name after --cfg"
    })
final class TreeCommand implements Callable<Integer> {
  private final Console console;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;
  @CommandLine.Mixin private CommonOptions options;

  @CommandLine.Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "A source tree or a single C file.")
  private List<Path> paths;

  @Option(
      names = "--stats",
      description = {
        "Print one line of numbers for all paths together: function bodies understood, branches"
            + " not taken that are understood, regions not understood.",
        "With -v, also where each of these regions is, and the text that stopped the parser."
      })
  private boolean stats;

  @Option(
      names = "--cfg",
      paramLabel = "FUNCTION",
      description =
          "Print the control-flow graphs of the functions of this name instead, as the analysis"
              + " sees them: the project's macros are written out, conditions are not taken"
              + " apart.")
  private @Nullable String function;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "How --cfg prints: ${COMPLETION-CANDIDATES}. text has one line a node, dot is the"
              + " language of Graphviz. Default: ${DEFAULT-VALUE}.",
      defaultValue = "text")
  private FlowGraphs.Format format;

  TreeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    options.filter(spec.commandLine());
    Jobs jobs = options.jobs(spec.commandLine());
    Map<Path, ParseOptions> known = moduleOptions();
    ParseOptions other =
        ParseOptions.defaults()
            .in(HeaderIndex.of(paths.stream().filter(Files::isDirectory).toList()));
    if (function != null) {
      return graphs(function, known, other);
    }
    List<Callable<Understood>> tasks = new ArrayList<>();
    for (Path path : files()) {
      tasks.add(() -> understand(path, known.getOrDefault(absolute(path), other)));
    }
    Total total = new Total();
    jobs.run(tasks, total::add);
    if (stats) {
      console.out().println(total.sum.line());
    }
    return total.code;
  }

  private Understood understand(Path path, ParseOptions how) throws IOException {
    SyntaxTree tree = CParser.parse(read(path), how);
    String text =
        !stats ? new TreeOutline(tree).text() : options.verbose ? UnderstandingGaps.list(tree) : "";
    return new Understood(
        tree.file().name(), isReproduced(tree, path), text, ParseStatistics.of(tree));
  }

  /** What is said of one file. */
  private record Understood(
      String name, boolean reproduced, String text, ParseStatistics statistics) {}

  /** Says it, file after file. */
  private final class Total {
    private ParseStatistics sum = ParseStatistics.NONE;
    private int code = ExitCode.OK;

    void add(Understood file) {
      if (!file.reproduced()) {
        console.err().println("hpy-port: " + file.name() + ": not reproduced byte by byte");
        code = ExitCode.FINDINGS;
      }
      console.out().print(file.text());
      sum = sum.plus(file.statistics());
    }
  }

  private int graphs(String name, Map<Path, ParseOptions> known, ParseOptions other) {
    boolean found = false;
    for (Path path : files()) {
      ParseOptions parsing = known.getOrDefault(absolute(path), other);
      for (String graph :
          FlowGraphs.of(CParser.parse(read(path), parsing), name, parsing, format)) {
        console.out().print(graph);
        found = true;
      }
    }
    if (!found) {
      throw new ToolError(
          "no function named '"
              + name
              + "' is defined in the files given; without --cfg, tree"
              + " lists what they define");
    }
    return ExitCode.OK;
  }

  private Collection<Path> files() {
    try {
      return SourceWalk.files(paths);
    } catch (IOException e) {
      throw new ToolError("cannot read " + e.getMessage() + ": " + IoText.of(e));
    }
  }

  private static SourceFile read(Path path) {
    try {
      return SourceFile.read(path, path.normalize().toString().replace('\\', '/'));
    } catch (IOException e) {
      throw new ToolError("cannot read " + path + ": " + IoText.of(e));
    }
  }

  /** Compares with the bytes on disk, not with what was made of them. */
  private static boolean isReproduced(SyntaxTree tree, Path path) throws IOException {
    SourceFile printed = SourceFile.ofText(tree.file().name(), SyntaxPrinter.print(tree));
    return Arrays.equals(printed.bytes(), Files.readAllBytes(path));
  }

  /** How the files of modules are parsed when they are ported, by absolute path. */
  private Map<Path, ParseOptions> moduleOptions() {
    Map<Path, ParseOptions> found = new HashMap<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        for (DiscoveredModule module : ModuleDiscovery.discover(path).modules()) {
          ParseOptions parsed = Analyzer.options(module);
          module.sources().forEach(f -> found.putIfAbsent(absolute(f.path()), parsed));
          module.headers().forEach(f -> found.putIfAbsent(absolute(f.path()), parsed));
        }
      }
    }
    return found;
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
