package org.hpyport.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hpyport.capi.ArgumentPattern;
import org.hpyport.capi.CApiSymbol;
import org.hpyport.capi.Replacement;
import org.hpyport.migration.support.SupportHeader;
import org.jspecify.annotations.Nullable;

/** Says in sentences what becomes of a symbol. */
final class FateWords implements Replacement.Visitor<List<SymbolPage.Entry>> {
  private final CApiSymbol symbol;
  private final boolean shown;

  private FateWords(CApiSymbol symbol, boolean shown) {
    this.symbol = symbol;
    this.shown = shown;
  }

  /**
   * @param shown whether a corpus case shows the port
   */
  static List<SymbolPage.Entry> of(CApiSymbol symbol, boolean shown) {
    return symbol.replacement().accept(new FateWords(symbol, shown));
  }

  /** What takes the symbol's place, or why nothing does, in one line. */
  static String brief(CApiSymbol symbol) {
    return symbol
        .replacement()
        .accept(
            new Replacement.Visitor<>() {
              @Override
              public String direct(Replacement.Direct d) {
                return call(d.target(), d.arguments(), symbol);
              }

              @Override
              public String reshaped(Replacement.Reshaped r) {
                String uses = r.uses().isEmpty() ? "" : ": " + String.join(", ", r.uses());
                return r.migration() + uses;
              }

              @Override
              public String helper(Replacement.Helper h) {
                String missing = SupportHeader.contains(h.name()) ? "" : " (not written yet)";
                return call(h.name(), h.arguments(), symbol) + missing;
              }

              @Override
              public String legacy(Replacement.Legacy l) {
                return l.reason();
              }

              @Override
              public String none(Replacement.None n) {
                return n.reason();
              }
            });
  }

  @Override
  public List<SymbolPage.Entry> direct(Replacement.Direct d) {
    boolean same = d.target().equals(symbol.name()) && ArgumentPattern.SAME.equals(d.arguments());
    String into = "`" + call(d.target(), d.arguments(), symbol) + "`";
    if (same || into.equals("`" + symbol.name() + "`")) {
      return ports("direct: it stays as it is.");
    }
    return ports("direct: it becomes " + into + (d.plainC() ? ", which is plain C." : "."));
  }

  @Override
  public List<SymbolPage.Entry> reshaped(Replacement.Reshaped r) {
    List<SymbolPage.Entry> entries = new ArrayList<>();
    String text = "reshaped (" + r.migration() + "): " + Migrations.describe(r.migration());
    entries.addAll(ports(text));
    if (!r.uses().isEmpty()) {
      String uses = r.uses().stream().map(u -> "`" + u + "`").collect(Collectors.joining(", "));
      entries.add(new SymbolPage.Entry("Uses", uses));
    }
    if (!shown) {
      entries.add(
          new SymbolPage.Entry(
              "Beware",
              "No example shows this being done. A use that the port does not know how to rewrite"
                  + " blocks its function, with the place and the reason."));
    }
    return entries;
  }

  @Override
  public List<SymbolPage.Entry> helper(Replacement.Helper h) {
    List<SymbolPage.Entry> entries = new ArrayList<>();
    String into = "`" + call(h.name(), h.arguments(), symbol) + "`";
    if (!SupportHeader.contains(h.name())) {
      return ports("helper: " + into + ", which is not written yet: a module with it is blocked.");
    }
    entries.addAll(ports("helper: it becomes " + into + " of `hpy_port_support.h`."));
    entries.add(new SymbolPage.Entry("Helper", documented(SupportHeader.comment(h.name()))));
    return entries;
  }

  /** A comment that is just a name says that nothing differs. */
  private static String documented(String comment) {
    return comment.matches("\\w+") ? "It does what " + comment + " does." : comment;
  }

  @Override
  public List<SymbolPage.Entry> legacy(Replacement.Legacy l) {
    String text =
        "legacy: "
            + l.reason()
            + ". Only the hybrid ABI has it, where `Python.h` still is; in a universal port it"
            + " blocks the function.";
    return List.of(new SymbolPage.Entry("Ports", text), instead());
  }

  @Override
  public List<SymbolPage.Entry> none(Replacement.None n) {
    String text = "none: " + n.reason() + ". It blocks the function that uses it.";
    return List.of(new SymbolPage.Entry("Ports", text), instead());
  }

  /** What a person can do. */
  private SymbolPage.Entry instead() {
    String advice = symbol.advice();
    String text = Character.toUpperCase(advice.charAt(0)) + advice.substring(1) + ".";
    return new SymbolPage.Entry("Instead", text);
  }

  private static List<SymbolPage.Entry> ports(String text) {
    return List.of(new SymbolPage.Entry("Ports", text));
  }

  /** The replacement of a call with arguments a, b, c. */
  private static String call(
      String target, @Nullable ArgumentPattern arguments, CApiSymbol symbol) {
    if (arguments == null) {
      return target;
    }
    int count = Math.max(0, symbol.facts().parameters());
    List<String> names =
        new ArrayList<>(
            IntStream.range(0, count).mapToObj(i -> String.valueOf((char) ('a' + i))).toList());
    if (symbol.facts().variadic()) {
      names.add("...");
    }
    return target + "(" + arguments.expand(names) + ")";
  }
}
