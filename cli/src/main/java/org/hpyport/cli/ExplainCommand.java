package org.hpyport.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hpyport.capi.CApiCatalog;
import org.hpyport.capi.CApiSymbol;
import org.hpyport.capi.IgnoredNames;
import org.hpyport.discovery.Spelling;
import org.hpyport.mapping.Examples;
import org.hpyport.mapping.MappingDocs;
import org.hpyport.mapping.PageText;
import org.hpyport.mapping.RulePage;
import org.hpyport.mapping.SymbolList;
import org.hpyport.mapping.SymbolPage;
import org.hpyport.mapping.SymbolPages;
import org.hpyport.report.RuleDescription;
import org.hpyport.report.RuleDescriptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code explain}: what a rule means, and how a C-API symbol ports. */
@Command(
    name = "explain",
    description = {
      "Tell what a rule means, or how a symbol of the C API ports.",
      "A symbol's page says who owns what, how failure shows, what takes the symbol's place in HPy"
          + " 0.9 and what then differs, with code before and after if the corpus has any."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  hpy-port explain PyDict_Next",
      "  hpy-port explain HPY101",
      "  hpy-port explain --list --status none   all that nothing takes the place of"
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"0:it is known", "2:usage error, or no such rule or symbol"})
final class ExplainCommand implements Callable<Integer> {
  private final Console console;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @CommandLine.Parameters(
      paramLabel = "ID|SYMBOL",
      arity = "0..1",
      description = "A rule's id or name, or a name of the C API.")
  private @Nullable String subject;

  @Option(names = "--list", description = "List all symbols: name, status, what takes its place.")
  private boolean list;

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      description = "List those with this status: direct, reshaped, helper, legacy or none.")
  private @Nullable String status;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    String asked = subject;
    if (list || status != null) {
      if (asked != null) {
        throw usage("--list takes no symbol");
      }
      if (status != null && !MappingDocs.FATES.contains(status)) {
        throw usage(
            "no status is called '" + status + "': " + String.join(", ", MappingDocs.FATES));
      }
      console.out().print(SymbolList.of(status == null ? "" : status));
      return ExitCode.OK;
    }
    if (asked == null) {
      throw usage("name a rule or a symbol, or use --list");
    }
    return explain(asked);
  }

  private CommandLine.ParameterException usage(String message) {
    return new CommandLine.ParameterException(spec.commandLine(), message);
  }

  private int explain(String asked) {
    SymbolPage page = new SymbolPages(Examples.bundled()).find(asked);
    if (page != null) {
      console.out().print(PageText.of(page));
      return ExitCode.OK;
    }
    Optional<RuleDescription> rule = RuleDescriptions.all().find(asked);
    if (rule.isPresent()) {
      console.out().print(RulePage.of(rule.get()));
      return ExitCode.OK;
    }
    List<String> near = Spelling.near(asked, known());
    String ignored = IgnoredNames.get().reason(asked, "");
    if (near.isEmpty() && ignored != null && asked.matches("_?Py.*")) {
      console.out().print(asked + ": has no page: " + ignored + "\n");
      return ExitCode.OK;
    }
    console.err().println("hpy-port: no rule or C-API symbol is called '" + asked + "'");
    if (!near.isEmpty()) {
      console.err().println("Did you mean: " + String.join(", ", near) + "?");
    }
    return ExitCode.ERROR;
  }

  private static List<String> known() {
    List<String> names = new ArrayList<>();
    CApiCatalog.get().all().stream().map(CApiSymbol::name).forEach(names::add);
    RuleDescriptions.all().byId().values().stream().map(RuleDescription::name).forEach(names::add);
    names.addAll(RuleDescriptions.all().byId().keySet());
    return names;
  }
}
