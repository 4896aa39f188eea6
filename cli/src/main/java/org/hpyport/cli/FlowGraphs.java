package org.hpyport.cli;

import java.util.ArrayList;
import java.util.List;
import org.hpyport.cfg.CfgPrinter;
import org.hpyport.cfg.ControlFlowGraph;
import org.hpyport.expansion.ExpandedSource;
import org.hpyport.ownership.AnalysedFlow;
import org.hpyport.source.SourceFile;
import org.hpyport.syntax.CParser;
import org.hpyport.syntax.ExternalDeclaration.FunctionDefinition;
import org.hpyport.syntax.ParseOptions;
import org.hpyport.syntax.SyntaxTree;

/** The control-flow graphs of functions, as the ownership analysis sees them. */
final class FlowGraphs {
  /** How a graph is written. */
  enum Format {
    text,
    dot
  }

  private FlowGraphs() {}

  /**
   * The graphs of all functions of a name in one file, each with a heading that names its place.
   *
   * @param options how the file was parsed
   */
  static List<String> of(SyntaxTree written, String name, ParseOptions options, Format format) {
    ExpandedSource source = ExpandedSource.of(written);
    SyntaxTree tree = source.isUnchanged() ? written : CParser.parse(source.expanded(), options);
    List<String> graphs = new ArrayList<>();
    for (FunctionDefinition function : tree.functions()) {
      if (function.name().equals(name)) {
        ControlFlowGraph graph = AnalysedFlow.of(tree, function);
        CfgPrinter printer = new CfgPrinter(tree);
        SourceFile file = written.file();
        int line = file.lines().line(source.original(tree.range(function)).start());
        String place = file.name() + ":" + line + ": " + name;
        graphs.add(
            format == Format.dot
                ? "// " + place + "\n" + printer.dot(graph)
                : place + "\n" + printer.text(graph));
      }
    }
    return List.copyOf(graphs);
  }
}
