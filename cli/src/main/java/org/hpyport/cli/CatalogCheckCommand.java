package org.hpyport.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.hpyport.capi.CApiCatalog;
import org.hpyport.capi.docs.ApiDocumentation;
import org.hpyport.capi.docs.CatalogComparison;
import org.hpyport.capi.docs.Difference;
import org.hpyport.capi.docs.NoDocumentationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code catalog check}: what a CPython documentation says otherwise than the catalog. */
@Command(
    name = "check",
    description = {
      "Compare the catalog with a CPython documentation.",
      "Reads the C-API pages of a downloaded HTML documentation and lists each symbol that is new or"
          + " gone there, or has another signature, another owner of its result or other stolen"
          + " references than the catalog's row, which describes CPython 3.11."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  hpy-port catalog check --docs /usr/share/doc/python3.11/html",
      "  hpy-port catalog check --docs python-3.13-docs-html"
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:no difference but those that a row explains",
      "1:differences",
      "2:usage error, or a folder that is no documentation"
    })
final class CatalogCheckCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--docs",
      required = true,
      paramLabel = "DIR",
      description =
          "The unpacked HTML documentation of a Python version, or its folder c-api. Archives are on"
              + " docs.python.org; Debian has packages such as python3.11-doc.")
  private Path docs;

  @Option(
      names = {"-q", "--quiet"},
      description = "Say nothing on standard error but errors.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "Also list the differences that a row explains.")
  private boolean verbose;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  CatalogCheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    ApiDocumentation manual = read();
    List<Difference> all = CatalogComparison.compare(CApiCatalog.get(), manual);
    List<Difference> open = all.stream().filter(d -> !d.isExplained()).toList();
    for (Difference.Kind kind : Difference.Kind.values()) {
      print(kind, verbose ? all : open);
    }
    if (!quiet) {
      console
          .err()
          .println(
              String.format(
                  "hpy-port: %d documented symbols of Python %s, %d rows: %s",
                  manual.symbols().size(),
                  manual.version(),
                  CApiCatalog.get().all().size(),
                  count(open.size(), all.size() - open.size())));
    }
    return open.isEmpty() ? ExitCode.OK : ExitCode.FINDINGS;
  }

  private ApiDocumentation read() {
    try {
      return ApiDocumentation.read(docs);
    } catch (NoDocumentationException e) {
      throw new ToolError(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new ToolError("cannot read " + docs + ": " + IoText.of(e));
    }
  }

  private void print(Difference.Kind kind, List<Difference> differences) {
    List<Difference> these = differences.stream().filter(d -> d.kind() == kind).toList();
    if (these.isEmpty()) {
      return;
    }
    console.out().println(kind.title() + " (" + these.size() + "):");
    for (Difference difference : these) {
      console.out().println("  " + difference);
      if (difference.isExplained()) {
        console.out().println("    explained: " + difference.explanation());
      }
    }
  }

  private static String count(int open, int explained) {
    String found = open == 0 ? "no difference" : open == 1 ? "1 difference" : open + " differences";
    return explained == 0 ? found : found + " (and " + explained + " explained)";
  }
}
