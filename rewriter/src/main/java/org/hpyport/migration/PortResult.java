package org.hpyport.migration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hpyport.diagnostic.Diagnostic;

/**
 * What porting one module gave.
 *
 * @param files all sources and headers of the module; unchanged ones too
 * @param addedFiles new files by name: copies of the support header, one beside each including file
 * @param verdicts what became of each function, in source order
 * @param diagnostics findings about porting
 * @param universal whether the whole module can be built for the universal ABI
 */
public record PortResult(
    List<PortedFile> files,
    Map<String, String> addedFiles,
    Map<String, Verdict> verdicts,
    List<Diagnostic> diagnostics,
    boolean universal) {
  public PortResult {
    files = List.copyOf(files);
    addedFiles = new LinkedHashMap<>(addedFiles);
    verdicts = new LinkedHashMap<>(verdicts);
    diagnostics = List.copyOf(diagnostics);
  }

  /** Whether any file is to be written. */
  public boolean hasChanges() {
    return !addedFiles.isEmpty() || files.stream().anyMatch(PortedFile::isChanged);
  }
}
