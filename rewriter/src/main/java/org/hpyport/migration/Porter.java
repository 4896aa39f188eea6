package org.hpyport.migration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.model.ExtensionModel;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.FunctionRole;
import org.hpyport.rewrite.EditConflict;
import org.hpyport.rewrite.Rendering;
import org.hpyport.syntax.SyntaxTree;

/** Ports one extension module to the universal ABI, or says why it cannot be. */
public final class Porter {
  private final List<Migration> migrations;

  /**
   * @param migrations what to run, in order
   */
  public Porter(List<Migration> migrations) {
    this.migrations = List.copyOf(migrations);
  }

  /** The porter with all migrations. */
  public static Porter standard() {
    return new Porter(MigrationRegistry.standard());
  }

  /**
   * Ports a module. If anything is blocked, no file changes: a module is universal as a whole or
   * not at all.
   */
  public PortResult port(ExtensionModel extension) {
    PortContext context = new PortContext(extension);
    for (Migration migration : migrations) {
      for (SyntaxTree tree : context.trees()) {
        context.edits(tree).setOrigin(migration.name());
      }
      migration.apply(context);
    }
    Map<String, Verdict> verdicts = verdicts(context);
    boolean blocked = context.isModuleBlocked() || !context.blocked().isEmpty();
    List<Diagnostic> diagnostics = new ArrayList<>(context.diagnostics());
    List<PortedFile> files = new ArrayList<>();
    for (SyntaxTree tree : context.trees()) {
      Rendering rendering = context.edits(tree).render();
      rendering.conflicts().stream().map(EditConflict::toDiagnostic).forEach(diagnostics::add);
      blocked |= !rendering.conflicts().isEmpty();
      files.add(new PortedFile(tree.file(), rendering.text(), rendering.edits()));
    }
    if (blocked) {
      List<PortedFile> unchanged =
          files.stream().map(f -> new PortedFile(f.file(), f.file().text(), List.of())).toList();
      return new PortResult(unchanged, Map.of(), verdicts, diagnostics, false);
    }
    return new PortResult(files, addedFiles(context), verdicts, diagnostics, true);
  }

  private static Map<String, Verdict> verdicts(PortContext context) {
    Map<String, Verdict> verdicts = new LinkedHashMap<>();
    Map<String, Verdict.Blocked> blocked = context.blocked();
    for (FunctionModel function : context.extension().functions().values()) {
      Verdict.Blocked reason = blocked.get(function.name());
      boolean touched =
          function.needsContext() || !(function.role() instanceof FunctionRole.Internal);
      verdicts.put(
          function.name(),
          reason != null ? reason : touched ? new Verdict.Ported() : new Verdict.Untouched());
    }
    return verdicts;
  }

  private static Map<String, String> addedFiles(PortContext context) {
    return Map.of();
  }
}
