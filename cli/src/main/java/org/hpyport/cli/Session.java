package org.hpyport.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.diagnostic.Severity;
import org.hpyport.discovery.Discovery;
import org.hpyport.discovery.ModuleDiscovery;
import org.hpyport.report.CoverageReport;
import org.hpyport.report.JsonWriter;
import org.hpyport.report.ModuleReport;
import org.hpyport.report.RunReport;
import org.hpyport.report.SarifWriter;
import org.hpyport.report.TextWriter;
import org.jspecify.annotations.Nullable;

/** One command at work on one path: finds the modules, gathers their reports, writes the report. */
final class Session {
  private final Console console;
  private final CommonOptions options;
  private final RuleFilter filter;
  private final String command;
  private final String base;
  private final Discovery discovery;
  private final List<ModuleReport> modules = new ArrayList<>();
  private @Nullable CoverageReport coverage;

  Session(Console console, CommonOptions options, RuleFilter filter, String command, Path path) {
    this.console = console;
    this.options = options;
    this.filter = filter;
    this.command = command;
    this.base = Trees.base(path);
    this.discovery = ModuleDiscovery.discover(path);
  }

  Discovery discovery() {
    return discovery;
  }

  void add(ModuleReport module) {
    modules.add(
        new ModuleReport(
            module.name(),
            module.functions(),
            module.universal(),
            module.changed(),
            filter.of(module.diagnostics()),
            module.verification()));
  }

  RunReport report() {
    return new RunReport(
        ToolVersion.text(), command, base, modules, filter.of(discovery.diagnostics()), coverage);
  }

  void setCoverage(CoverageReport found) {
    coverage = found;
  }

  /** Only what the modules' own analysis found. */
  RunReport moduleReport() {
    return new RunReport(ToolVersion.text(), command, base, modules, List.of());
  }

  /**
   * Tells on standard error what discovery met, and whether the command can go on: a module that is
   * not whole is not worked on at all.
   */
  boolean ready() {
    TextWriter writer = errWriter();
    for (Diagnostic diagnostic : filter.of(discovery.diagnostics())) {
      if (!options.quiet || diagnostic.severity() == Severity.ERROR) {
        console.err().print(writer.finding(base, diagnostic));
      }
    }
    return !discovery.hasErrors();
  }

  TextWriter outWriter() {
    return new TextWriter(console.outStyle(), options.verbose);
  }

  TextWriter errWriter() {
    return new TextWriter(console.errStyle(), options.verbose);
  }

  /** Talks to the user. */
  void say(String text) {
    if (!options.quiet && !text.isEmpty()) {
      console.err().print(text);
    }
  }

  /** Tells what is being done, if somebody is watching. */
  void progress(String text) {
    if (console.errTerminal() || options.verbose) {
      say("hpy-port: " + text + "\n");
    }
  }

  /** Writes the report files that were asked for, and gives the code back. */
  int finish(int code) {
    Path sarif = options.sarif;
    if (sarif != null) {
      write(sarif, new SarifWriter().write(report()));
    }
    Path json = options.json;
    if (json != null) {
      write(json, new JsonWriter().write(report()));
    }
    return code;
  }

  static void write(Path file, String text) {
    try {
      AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new ToolError("cannot write " + file + ": " + IoText.of(e));
    }
  }
}
