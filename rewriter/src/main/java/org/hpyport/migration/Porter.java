package org.hpyport.migration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hpyport.analyzer.SeenBranches;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.migration.support.SupportHeader;
import org.hpyport.model.ExtensionModel;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.FunctionRole;
import org.hpyport.ownership.PlanMemory;
import org.hpyport.rewrite.EditConflict;
import org.hpyport.rewrite.Rendering;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.SyntaxTree;

/** Ports one extension module to the universal ABI, or says why it cannot be. */
public final class Porter {
  private final List<Migration> migrations;
  private final boolean finalTypes;

  /**
   * @param migrations what to run, in order
   */
  public Porter(List<Migration> migrations) {
    this(migrations, false);
  }

  private Porter(List<Migration> migrations, boolean finalTypes) {
    this.migrations = List.copyOf(migrations);
    this.finalTypes = finalTypes;
  }

  /**
   * The porter with all migrations.
   *
   * @param plans the plans made in other readings of the module that is ported
   * @param finalTypes whether Python need not derive classes from the module's types
   */
  public static Porter standard(PlanMemory plans, boolean finalTypes) {
    return new Porter(MigrationRegistry.standard(plans), finalTypes);
  }

  /** Ports a module in one world; what other worlds would compile is left as it is. */
  public PortResult port(ExtensionModel extension) {
    return port(extension, List.of());
  }

  /**
   * Ports a module. If anything is blocked, no file changes: a module is universal as a whole or
   * not at all.
   *
   * @param extension the module in the assumed environment
   * @param others the same files in the other worlds that are needed to see all their code
   */
  public PortResult port(ExtensionModel extension, List<ExtensionModel> others) {
    List<ExtensionModel> all = new ArrayList<>(List.of(extension));
    all.addAll(others);
    SeenBranches seen = SeenBranches.in(all);
    if (isPorted(extension)) {
      return alreadyPorted(new PortContext(extension, seen, Shared.NOTHING, finalTypes));
    }
    List<PortContext> worlds = translate(all, seen, Shared.NOTHING);
    if (isBlocked(worlds)) {
      return blocked(worlds, verdicts(worlds), diagnostics(worlds));
    }
    return finish(WorldMerge.agree(worlds) ? worlds : translate(all, seen, Shared.of(worlds)));
  }

  /** Ports a module in the assumed world as if other worlds saw to all branches not taken. */
  public PortResult portAssumed(ExtensionModel extension) {
    List<PortContext> world = List.of(translate(extension, SeenBranches.ALL, Shared.NOTHING));
    return isBlocked(world) ? blocked(world, verdicts(world), diagnostics(world)) : finish(world);
  }

  private List<PortContext> translate(
      List<ExtensionModel> worlds, SeenBranches seen, Shared shared) {
    return worlds.stream().map(world -> translate(world, seen, shared)).toList();
  }

  private PortContext translate(ExtensionModel world, SeenBranches seen, Shared shared) {
    PortContext context = new PortContext(world, seen, shared, finalTypes);
    for (Migration migration : migrations) {
      for (SyntaxTree tree : context.trees()) {
        context.edits(tree).setOrigin(migration.name());
      }
      migration.apply(context);
    }
    refuseUnknownHelpers(context);
    return context;
  }

  private static PortResult finish(List<PortContext> worlds) {
    PortContext context = worlds.get(0);
    worlds.subList(1, worlds.size()).forEach(other -> WorldMerge.into(context, other));
    Map<String, Verdict> verdicts = verdicts(worlds);
    boolean blocked = isBlocked(worlds);
    List<Diagnostic> diagnostics = diagnostics(worlds);
    List<PortedFile> files = new ArrayList<>();
    for (SyntaxTree tree : context.trees()) {
      Rendering rendering = context.edits(tree).render();
      rendering.conflicts().stream().map(EditConflict::toDiagnostic).forEach(diagnostics::add);
      blocked |= !rendering.conflicts().isEmpty();
      files.add(new PortedFile(tree.file(), rendering.text(), rendering.edits()));
    }
    return blocked
        ? blocked(worlds, verdicts, diagnostics)
        : new PortResult(files, addedFiles(context), verdicts, diagnostics, true);
  }

  private static boolean isBlocked(List<PortContext> worlds) {
    return worlds.stream().anyMatch(world -> world.isModuleBlocked() || !world.blocked().isEmpty());
  }

  private static List<Diagnostic> diagnostics(List<PortContext> worlds) {
    return new ArrayList<>(
        worlds.stream().flatMap(world -> world.diagnostics().stream()).distinct().toList());
  }

  /** The module as it is, with what was found. */
  private static PortResult blocked(
      List<PortContext> worlds, Map<String, Verdict> verdicts, List<Diagnostic> diagnostics) {
    return new PortResult(unchanged(worlds.get(0)), Map.of(), verdicts, diagnostics, false);
  }

  /** Whether a module is HPy code already: it includes {@code hpy.h} and no {@code Python.h}. */
  public static boolean isPorted(ExtensionModel extension) {
    return includes(extension, "hpy.h") && !includes(extension, "Python.h");
  }

  private static boolean includes(ExtensionModel extension, String header) {
    return Stream.concat(extension.sources().stream(), extension.headers().stream())
        .flatMap(tree -> tree.directives().stream())
        .anyMatch(d -> d.kind().equals("include") && d.argument().matches(".?" + header + ".*"));
  }

  private static PortResult alreadyPorted(PortContext context) {
    Map<String, Verdict> verdicts = new LinkedHashMap<>();
    context
        .extension()
        .functions()
        .keySet()
        .forEach(name -> verdicts.put(name, new Verdict.Untouched()));
    return new PortResult(unchanged(context), Map.of(), verdicts, List.of(), true);
  }

  private static List<PortedFile> unchanged(PortContext context) {
    return context.trees().stream()
        .map(tree -> new PortedFile(tree.file(), tree.file().text(), List.of()))
        .toList();
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

  /** The verdicts of all worlds; a function that one of them blocks is blocked. */
  private static Map<String, Verdict> verdicts(List<PortContext> worlds) {
    Map<String, Verdict> all = new LinkedHashMap<>();
    for (PortContext world : worlds) {
      verdicts(world)
          .forEach(
              (name, verdict) -> all.merge(name, verdict, (a, b) -> weight(a) < weight(b) ? b : a));
    }
    return all;
  }

  private static int weight(Verdict verdict) {
    return verdict instanceof Verdict.Blocked ? 2 : verdict instanceof Verdict.Ported ? 1 : 0;
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
