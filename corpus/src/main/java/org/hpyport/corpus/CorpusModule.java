package org.hpyport.corpus;

import java.nio.file.Path;
import java.util.List;

/**
 * A whole extension module of realistic size, described by its {@code .hpy-port.toml}.
 *
 * @param name its import name
 * @param directory where sources, tests and settings are
 */
public record CorpusModule(String name, Path directory) {

  /** The settings file the tool reads. */
  public Path settings() {
    return directory.resolve(".hpy-port.toml");
  }

  /** The C files and headers, sorted by path. */
  public List<Path> sources() {
    return Corpus.files(directory).stream().filter(CorpusCase::isSource).toList();
  }

  /** The Python tests next to the settings file, sorted by name. */
  public List<Path> tests() {
    return Corpus.list(directory, CorpusCase::isTest);
  }

  @Override
  public String toString() {
    return name;
  }
}
