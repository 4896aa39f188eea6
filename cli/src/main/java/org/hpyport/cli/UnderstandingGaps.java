package org.hpyport.cli;

import java.util.ArrayList;
import java.util.List;
import org.hpyport.syntax.FunctionBody;
import org.hpyport.syntax.OpaqueRegion;
import org.hpyport.syntax.SyntaxTree;
import org.hpyport.syntax.TokenSpan;
import org.hpyport.syntax.Variant;
import org.jspecify.annotations.Nullable;

/** Lists what was not understood of a file: one line a region, body or branch. */
final class UnderstandingGaps {
  private static final int LONGEST_LINE = 100;

  private final SyntaxTree tree;
  private final List<String> lines = new ArrayList<>();

  private UnderstandingGaps(SyntaxTree tree) {
    this.tree = tree;
  }

  /**
   * {@code file:line: …} for each opaque region, each body that is not understood, and each branch
   * not taken that is not understood, in this order.
   */
  static String list(SyntaxTree tree) {
    UnderstandingGaps gaps = new UnderstandingGaps(tree);
    tree.opaque().forEach(gaps::region);
    FunctionBody.of(tree).stream().filter(b -> !b.understood()).forEach(gaps::body);
    tree.variants().stream().filter(v -> !v.complete()).forEach(gaps::branch);
    return String.join("", gaps.lines);
  }

  private void region(OpaqueRegion region) {
    add(region.stoppedAt(), "not understood" + in(region.function()) + stopped(region));
  }

  private static String in(@Nullable String function) {
    return function == null ? "" : " in " + function;
  }

  /** The token that stopped the parser, and the line it stands on. */
  private String stopped(OpaqueRegion region) {
    return " from "
        + quoted(tree.file().displayText(tree.tokens().range(region.stoppedAt())))
        + " on: "
        + lineOf(region.stoppedAt());
  }

  private static String quoted(String token) {
    return token.isEmpty()
        ? "the end of the file"
        : "\"" + token.lines().findFirst().orElse("") + "\"";
  }

  private void body(FunctionBody body) {
    TokenSpan span = body.span();
    String name = body.function() == null ? "" : " of " + body.function();
    add(span.first(), "body" + name + " not understood, up to line " + line(span.last()));
  }

  private void branch(Variant variant) {
    int token = variant.group().branches().get(variant.branch()).directive().token();
    List<OpaqueRegion> opaque = variant.opaque();
    String reason =
        opaque.isEmpty() ? ", not looked at" : stopped(opaque.get(0)) + place(opaque.get(0));
    add(token, "branch " + lineOf(token) + " not understood" + reason);
  }

  private String place(OpaqueRegion region) {
    return " (line " + line(region.stoppedAt()) + ")";
  }

  private int line(int token) {
    return tree.file().lines().line(tree.tokens().start(token));
  }

  private String lineOf(int token) {
    String text = tree.file().displayText(tree.file().lines().lineRange(line(token))).strip();
    return text.length() <= LONGEST_LINE ? text : text.substring(0, LONGEST_LINE) + "…";
  }

  private void add(int token, String text) {
    lines.add(tree.file().name() + ":" + line(token) + ": " + text + System.lineSeparator());
  }
}
