package org.hpyport.cli;

import picocli.CommandLine;

/** The version, as the distribution's jar tells it. */
final class ToolVersion implements CommandLine.IVersionProvider {
  /** The version, or {@code 0.0.0-dev} when run from class files. */
  static String text() {
    String version = ToolVersion.class.getPackage().getImplementationVersion();
    return version == null ? "0.0.0-dev" : version;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"hpy-port " + text()};
  }
}
