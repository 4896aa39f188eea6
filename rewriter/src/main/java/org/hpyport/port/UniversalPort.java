package org.hpyport.port;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hpyport.analyzer.OtherWorlds;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.diagnostic.Location;
import org.hpyport.diagnostic.Severity;
import org.hpyport.migration.PortResult;
import org.hpyport.migration.PortRules;
import org.hpyport.migration.PortedFile;
import org.hpyport.migration.Porter;
import org.hpyport.migration.Verdict;
import org.hpyport.model.ExtensionModel;
import org.hpyport.ownership.PlanMemory;
import org.hpyport.preparation.Preparations;
import org.hpyport.preparation.PreparedModule;
import org.hpyport.selfcheck.PortReview;
import org.hpyport.source.SourceFile;
import org.hpyport.source.TextEdit;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.ParseOptions;
import org.jspecify.annotations.Nullable;

/**
 * Ports one module: prepares it, ports it in each of its worlds, reviews the port in each, and
 * where macros are in the way writes those out and tries again.
 */
public final class UniversalPort {
  private static final int MOST_ROUNDS = 12;

  private UniversalPort() {}

  /**
   * Ports a module, or says why it cannot be.
   *
   * @param model the module in the assumed environment
   * @param options how its files were parsed
   */
  public static PortResult of(ExtensionModel model, ParseOptions options) {
    return of(model, options, false);
  }

  /**
   * Ports a module, or says why it cannot be.
   *
   * @param model the module in the assumed environment
   * @param options how its files were parsed
   * @param finalTypes whether Python need not derive classes from the module's types
   */
  public static PortResult of(ExtensionModel model, ParseOptions options, boolean finalTypes) {
    Porter porter = Porter.standard(new PlanMemory(), finalTypes);
    if (Porter.isPorted(model)) {
      return porter.port(model);
    }
    PreparedModule module = Preparations.first(PreparedModule.unchanged(model, options));
    if (OtherWorlds.areNeeded(module.model(), options)) {
      module = preparedInAssumedWorld(module, porter);
    }
    PortResult result = port(module, porter);
    for (int round = 0; !result.universal(); round++) {
      PreparedModule next = Preparations.after(module, places(result));
      if (next == module) {
        break;
      }
      if (round == MOST_ROUNDS) {
        return inOriginals(module, stopped(module, result));
      }
      module = next;
      result = port(module, porter);
    }
    return inOriginals(module, result);
  }

  /**
   * Writes the macros out that are in the way in the assumed world. Most are in the way in all
   * worlds, and to find them in one takes a fraction of the time.
   */
  private static PreparedModule preparedInAssumedWorld(PreparedModule first, Porter porter) {
    PreparedModule module = first;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      PortResult result = porter.portAssumed(module.model());
      PreparedModule next =
          result.universal() ? module : Preparations.after(module, places(result));
      if (next == module) {
        break;
      }
      module = next;
    }
    return module;
  }

  private static PortResult port(PreparedModule module, Porter porter) {
    List<OtherWorlds.Assumed> others = OtherWorlds.of(module.model(), module.options());
    List<ExtensionModel> worlds = OtherWorlds.aligned(module.model(), others);
    PortResult result = porter.port(worlds.get(0), worlds.subList(1, worlds.size()));
    result = new PortReview(module.model(), module.options()).review(result);
    for (OtherWorlds.Assumed other : others) {
      result = new PortReview(other.model(), other.options()).review(result);
    }
    return result;
  }

  /** The result with a word that more might be found. */
  private static PortResult stopped(PreparedModule module, PortResult result) {
    Location at = new Location(module.model().sources().get(0).file(), TextRange.at(0), "");
    List<Diagnostic> diagnostics = new ArrayList<>(result.diagnostics());
    diagnostics.add(
        Diagnostic.at(
            PortRules.BLOCKED_MODULE,
            Severity.WARNING,
            "Macros were written out "
                + MOST_ROUNDS
                + " times, and others still stand in the way; what is said of the functions is as"
                + " far as was found then.",
            at));
    return new PortResult(
        result.files(), result.addedFiles(), result.verdicts(), diagnostics, result.universal());
  }

  /** Where something is in the way. */
  private static Set<Location> places(PortResult result) {
    Set<Location> places = new LinkedHashSet<>();
    for (Verdict verdict : result.verdicts().values()) {
      Location at = verdict instanceof Verdict.Blocked blocked ? blocked.location() : null;
      if (at != null) {
        places.add(at);
      }
    }
    for (Diagnostic d : result.diagnostics()) {
      if (d.location() != null) {
        places.add(d.location());
      }
    }
    return places;
  }

  /** The result as a change of the user's files, all places in them. */
  private static PortResult inOriginals(PreparedModule module, PortResult result) {
    if (!module.isChanged()) {
      return result;
    }
    List<PortedFile> files =
        result.files().stream().map(f -> inOriginal(module, f, result.universal())).toList();
    Map<String, Verdict> verdicts = new LinkedHashMap<>();
    result.verdicts().forEach((name, v) -> verdicts.put(name, inOriginal(module, v)));
    List<Diagnostic> diagnostics =
        result.diagnostics().stream().map(module::original).distinct().toList();
    return new PortResult(files, result.addedFiles(), verdicts, diagnostics, result.universal());
  }

  private static PortedFile inOriginal(PreparedModule module, PortedFile file, boolean universal) {
    SourceFile original = module.original(file.file());
    if (!universal || original.text().equals(file.newText())) {
      return new PortedFile(original, original.text(), List.of());
    }
    return new PortedFile(
        original, file.newText(), List.of(difference(original.text(), file.newText())));
  }

  private static Verdict inOriginal(PreparedModule module, Verdict verdict) {
    if (verdict instanceof Verdict.Blocked blocked) {
      @Nullable Location at = module.original(blocked.location());
      return at == null ? blocked : new Verdict.Blocked(blocked.reason(), at);
    }
    return verdict;
  }

  /** One edit from the first byte that differs to the last. */
  private static TextEdit difference(String before, String after) {
    int start = 0;
    int shorter = Math.min(before.length(), after.length());
    while (start < shorter && before.charAt(start) == after.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
      end++;
    }
    return new TextEdit(
        new TextRange(start, before.length() - end), after.substring(start, after.length() - end));
  }
}
