package org.hpyport.migration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.migration.support.SupportHeader;
import org.hpyport.model.ExtensionModel;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.FunctionRole;
import org.hpyport.rewrite.EditConflict;
import org.hpyport.rewrite.Rendering;
import org.hpyport.source.TextRange;
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
    if (isHpy(context)) {
      return unchanged(context);
    }
    for (Migration migration : migrations) {
      for (SyntaxTree tree : context.trees()) {
        context.edits(tree).setOrigin(migration.name());
      }
      migration.apply(context);
    }
    refuseUnknownHelpers(context);
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

  /** Whether the module is HPy code already: it includes {@code hpy.h} and no {@code Python.h}. */
  private static boolean isHpy(PortContext context) {
    return includes(context, "hpy.h") && !includes(context, "Python.h");
  }

  private static boolean includes(PortContext context, String header) {
    return context.trees().stream()
        .flatMap(tree -> tree.directives().stream())
        .anyMatch(d -> d.kind().equals("include") && d.argument().matches(".?" + header + ".*"));
  }

  private static PortResult unchanged(PortContext context) {
    Map<String, Verdict> verdicts = new LinkedHashMap<>();
    context
        .extension()
        .functions()
        .keySet()
        .forEach(name -> verdicts.put(name, new Verdict.Untouched()));
    List<PortedFile> files =
        context.trees().stream()
            .map(tree -> new PortedFile(tree.file(), tree.file().text(), List.of()))
            .toList();
    return new PortResult(files, Map.of(), verdicts, List.of(), true);
  }

  /** The support header may lack what the catalog names; code that needs it would not compile. */
  private static void refuseUnknownHelpers(PortContext context) {
    for (SyntaxTree tree : context.trees()) {
      for (String helper : context.helpers(tree)) {
        if (!SupportHeader.contains(helper)) {
          context.blockModule("The support header has no " + helper + ".", tree, TextRange.at(0));
        }
      }
    }
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

  /** A copy of the support header beside every file that includes it, all alike. */
  private static Map<String, String> addedFiles(PortContext context) {
    Map<String, String> added = new TreeMap<>();
    if (context.helpers().isEmpty()) {
      return added;
    }
    String text = SupportHeader.of(context.helpers());
    for (SyntaxTree tree : context.trees()) {
      if (!context.helpers(tree).isEmpty()) {
        String name = tree.file().name();
        String folder = name.substring(0, name.lastIndexOf('/') + 1);
        added.put(folder + Includes.SUPPORT, text);
      }
    }
    return added;
  }
}
