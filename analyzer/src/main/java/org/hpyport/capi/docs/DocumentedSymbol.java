package org.hpyport.capi.docs;

import java.util.List;
import java.util.OptionalInt;
import org.hpyport.capi.Ownership;
import org.hpyport.capi.prototype.Prototype;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the manual.
 *
 * @param name the C identifier; a member has its struct's name and a dot before it
 * @param kind the entry's kind in Sphinx' words: function, macro, type, struct, member, var, ...
 * @param page the file it stands in
 * @param signature the heading as printed
 * @param prototype the heading read as C, or null if it is not a function with typed parameters
 * @param operands how many operands the heading lists, if it lists any, dots not counted
 * @param result who owns the result, or null if the manual does not say
 * @param steals what it says about stolen references
 * @param stableAbi whether it is part of the stable ABI
 * @param versions what changed in which version
 */
public record DocumentedSymbol(
    String name,
    String kind,
    String page,
    String signature,
    @Nullable Prototype prototype,
    OptionalInt operands,
    Ownership.@Nullable Kind result,
    List<StealStatement> steals,
    boolean stableAbi,
    List<VersionNote> versions) {

  public DocumentedSymbol {
    steals = List.copyOf(steals);
    versions = List.copyOf(versions);
  }

  /** True for functions, and for macros that are used like one. */
  public boolean isCallable() {
    return kind.equals("function") || (kind.equals("macro") && operands.isPresent());
  }

  /** The version the entry says it was added in; empty if it does not say. */
  public String addedIn() {
    return versions.stream()
        .filter(v -> v.kind() == VersionNote.Kind.ADDED)
        .map(VersionNote::version)
        .findFirst()
        .orElse("");
  }
}
