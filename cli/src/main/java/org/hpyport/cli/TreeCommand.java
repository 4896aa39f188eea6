package org.hpyport.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hpyport.analyzer.Analyzer;
import org.hpyport.discovery.DiscoveredModule;
import org.hpyport.source.SourceFile;
import org.hpyport.syntax.CParser;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.OpaqueRegion;
import org.hpyport.syntax.ParseOptions;
import org.hpyport.syntax.SyntaxPrinter;
import org.hpyport.syntax.SyntaxTree;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tree}: what was understood of the sources. */
@Command(
    name = "tree",
    description = {
      "Show what was understood of the sources.",
      "Lists the declarations of each file and the regions that were not understood. Any C file can"
          + " be named, also one that is no module."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  hpy-port tree src/speed.c", "  hpy-port tree --stats src/"},
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:every file is reproduced byte by byte from its tree",
      "1:a file is not: a bug of hpy-port",
      "2:usage error, or files that cannot be read"
    })
final class TreeCommand implements Callable<Integer> {
  private final Console console;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;
  @CommandLine.Mixin private CommonOptions options;

  @CommandLine.Parameters(paramLabel = "PATH", description = "A source tree or a single C file.")
  private Path path;

  @Option(names = "--stats", description = "Print one line of numbers a file.")
  private boolean stats;

  TreeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    RuleFilter filter = options.filter(spec.commandLine());
    Map<SourceFile, ParseOptions> files = new LinkedHashMap<>();
    if (Files.isRegularFile(path)) {
      SourceFile file = SourceFile.read(path, String.valueOf(path.getFileName()));
      files.put(file, ParseOptions.defaults());
    } else {
      Session session = new Session(console, options, filter, "tree", path);
      if (!session.ready()) {
        return session.finish(ExitCode.ERROR);
      }
      session.discovery().modules().forEach(module -> collect(module, files));
    }
    int code = ExitCode.OK;
    for (Map.Entry<SourceFile, ParseOptions> file : files.entrySet()) {
      SyntaxTree tree = CParser.parse(file.getKey(), file.getValue());
      boolean exact = SyntaxPrinter.print(tree).equals(file.getKey().text());
      console.out().print(stats ? numbers(tree, exact) : outline(tree));
      code = exact ? code : ExitCode.FINDINGS;
    }
    return code;
  }

  private static void collect(DiscoveredModule module, Map<SourceFile, ParseOptions> files) {
    List<SourceFile> all = new ArrayList<>(module.sources());
    all.addAll(module.headers());
    all.forEach(file -> files.putIfAbsent(file, Analyzer.options(module)));
  }

  private static String numbers(SyntaxTree tree, boolean exact) {
    int unparsed =
        tree.opaque().stream().mapToInt(r -> tree.tokens().range(r.span()).length()).sum();
    return String.format(
        "%s: %d bytes, %d tokens, %d declarations, %d functions, %d variants, %d not understood"
            + " (%d bytes), %s%n",
        tree.file().name(),
        tree.file().text().length(),
        tree.tokens().size() - 1,
        tree.root().declarations().size(),
        tree.functions().size(),
        tree.variants().size(),
        tree.opaque().size(),
        unparsed,
        exact ? "reproduced" : "NOT REPRODUCED");
  }

  private static String outline(SyntaxTree tree) {
    StringBuilder text = new StringBuilder(tree.file().name()).append('\n');
    for (ExternalDeclaration declaration : tree.root().declarations()) {
      int line = tree.file().lines().line(tree.range(declaration).start());
      text.append(String.format("  %5d  %s%n", line, describe(declaration)));
    }
    for (OpaqueRegion region : tree.opaque()) {
      int line = tree.file().lines().line(tree.tokens().range(region.span()).start());
      text.append(String.format("  %5d  not understood%n", line));
    }
    return text.toString();
  }

  private static String describe(ExternalDeclaration declaration) {
    String kind = declaration.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ");
    String name =
        declaration instanceof ExternalDeclaration.FunctionDefinition f ? " " + f.name() : "";
    return kind.toLowerCase(java.util.Locale.ROOT) + name;
  }
}
