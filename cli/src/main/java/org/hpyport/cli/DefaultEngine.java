package org.hpyport.cli;

import java.nio.file.Path;
import java.util.List;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.discovery.DiscoveredModule;
import org.jspecify.annotations.Nullable;

/** The parts of the product, put together. */
final class DefaultEngine implements Engine {
  @Override
  public List<Diagnostic> check(DiscoveredModule module) {
    throw new ToolError("this build cannot analyse yet");
  }

  @Override
  public ModulePort port(DiscoveredModule module) {
    throw new ToolError("this build cannot port yet");
  }

  @Override
  public Verified verify(
      @Nullable DiscoveredModule original, DiscoveredModule port, Path work, boolean strict) {
    throw new ToolError("this build cannot verify yet");
  }
}
