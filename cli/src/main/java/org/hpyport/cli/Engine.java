package org.hpyport.cli;

import java.nio.file.Path;
import java.util.List;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.discovery.DiscoveredModule;
import org.hpyport.syntax.SyntaxTree;

/** What the commands need of the parts below them. */
interface Engine {
  /** Findings in the sources of a module, HPy or C API. */
  List<Diagnostic> check(DiscoveredModule module);

  /** The files of a module as they were understood: its sources, then its headers. */
  List<SyntaxTree> trees(DiscoveredModule module);

  /** The port of a module, in memory. */
  ModulePort port(DiscoveredModule module);

  /**
   * Builds and runs a module, and its original beside it.
   *
   * @param module what to build; its port must not be missing
   * @param companions the other modules of its tree, which its tests may import
   * @param work an empty directory for what is built
   * @param shared a directory for what is built of the companions, once for the whole tree
   * @param strict whether what was not shown counts as not proven
   * @throws ToolError if nothing could be built or run at all
   */
  Verified verify(
      Verifiable module, List<Verifiable> companions, Path work, Path shared, boolean strict);
}
