package org.hpyport.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.diagnostic.Location;
import org.hpyport.diagnostic.Severity;
import org.hpyport.syntax.antlr.DeclarationParser;
import org.hpyport.syntax.classify.ClassifiedToken;
import org.hpyport.syntax.classify.Classifier;
import org.hpyport.syntax.classify.Output;
import org.hpyport.syntax.classify.TokenClass;
import org.hpyport.syntax.classify.View;
import org.hpyport.syntax.classify.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Builds the external declarations of one world. A declaration that does not parse is tried again
 * with the innermost region around the place of failure replaced by one opaque token, until it
 * parses or nothing is left to give up.
 */
final class UnitBuilder {
  private static final int MAX_ATTEMPTS = 200;

  private final TokenList tokens;
  private final Classifier classifier;
  private final DeclarationParser parser;
  private final List<OpaqueRegion> opaque = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private boolean partial;

  UnitBuilder(TokenList tokens, View view, Vocabulary vocabulary) {
    this.tokens = tokens;
    this.classifier = new Classifier(view, vocabulary);
    this.parser = new DeclarationParser(tokens);
  }

  List<OpaqueRegion> opaque() {
    return opaque;
  }

  List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  private record Linkage(int first, List<ExternalDeclaration> outer) {}

  /** All declarations of the world. */
  List<ExternalDeclaration> build() {
    return build(tokens.size());
  }

  /** The declarations of a part of a world, until one starts at token {@code to} or beyond. */
  List<ExternalDeclaration> buildUntil(int to) {
    partial = true;
    return build(to);
  }

  private List<ExternalDeclaration> build(int to) {
    Deque<Linkage> open = new ArrayDeque<>();
    List<ExternalDeclaration> current = new ArrayList<>();
    int last = 0;
    for (Classifier.External next = classifier.next();
        next != null && next.first() < to;
        next = classifier.next()) {
      if (next.kind() == Classifier.Kind.LINKAGE_OPEN) {
        open.push(new Linkage(next.first(), current));
        current = new ArrayList<>();
      } else if (next.kind() == Classifier.Kind.LINKAGE_CLOSE) {
        current = close(open, current, next);
      } else {
        current.add(declaration(next));
      }
      last = next.last();
    }
    while (!open.isEmpty()) {
      Linkage linkage = open.pop();
      linkage
          .outer()
          .add(
              new ExternalDeclaration.LinkageSpecification(
                  new TokenSpan(linkage.first(), last), current));
      current = linkage.outer();
    }
    return current;
  }

  private List<ExternalDeclaration> close(
      Deque<Linkage> open, List<ExternalDeclaration> current, Classifier.External brace) {
    if (open.isEmpty()) {
      TokenSpan span = new TokenSpan(brace.first(), brace.last());
      if (partial) {
        // Its partner stands before the part that is built.
        current.add(new ExternalDeclaration.Empty(span));
        return current;
      }
      report(span, brace.first(), null);
      current.add(new ExternalDeclaration.Opaque(span, null));
      return current;
    }
    Linkage linkage = open.pop();
    TokenSpan span = new TokenSpan(linkage.first(), brace.last());
    linkage.outer().add(new ExternalDeclaration.LinkageSpecification(span, current));
    return linkage.outer();
  }

  private ExternalDeclaration declaration(Classifier.External external) {
    TokenSpan span = new TokenSpan(external.first(), external.last());
    Output output = external.output();
    if (output == null || output.tokens().isEmpty()) {
      return hopeless(span, external.first(), external.functionName());
    }
    ExternalDeclaration understood = parser.parse(output.tokens());
    if (understood != null) {
      reportCollapsed(output.tokens(), List.of(), external.functionName());
      return understood;
    }
    return withGaps(external, span, output);
  }

  /** Gives up regions until the rest parses. */
  private ExternalDeclaration withGaps(
      Classifier.External external, TokenSpan span, Output output) {
    Attempt attempt = new Attempt(output);
    List<OpaqueRegion> given = new ArrayList<>();
    for (int i = 0; i < MAX_ATTEMPTS; i++) {
      ExternalDeclaration parsed = parser.parse(attempt.tokens());
      if (parsed != null) {
        given.forEach(r -> report(r.span(), r.stoppedAt(), r.function()));
        reportCollapsed(output.tokens(), given, external.functionName());
        return parsed;
      }
      ClassifiedToken stopped = attempt.at(parser.stoppedAt());
      int stoppedAt = stopped == null ? external.last() : stopped.first();
      TokenSpan region = attempt.giveUpAt(parser.stoppedAt());
      if (region == null) {
        return hopeless(span, stoppedAt, external.functionName());
      }
      given.removeIf(r -> region.contains(r.span()));
      given.add(new OpaqueRegion(region, stoppedAt, external.functionName()));
    }
    return hopeless(span, external.first(), external.functionName());
  }

  /**
   * Reports what the classifier itself gave up: statements for their depth, and macro arguments
   * that are no expression but call something.
   */
  private void reportCollapsed(
      List<ClassifiedToken> classified, List<OpaqueRegion> given, @Nullable String function) {
    for (ClassifiedToken token : classified) {
      if (!isCollapsed(token.type())) {
        continue;
      }
      TokenSpan span = new TokenSpan(token.first(), Math.max(token.first(), token.last()));
      boolean silent =
          token.type() != TokenClass.OPAQUE_STATEMENT && (function == null || !holdsCall(span));
      if (!silent && given.stream().noneMatch(r -> r.span().contains(span))) {
        report(span, token.first(), function);
      }
    }
  }

  private static boolean isCollapsed(TokenClass type) {
    return type == TokenClass.OPAQUE_STATEMENT
        || type == TokenClass.OPAQUE_EXPRESSION
        || type == TokenClass.GENERIC;
  }

  private boolean holdsCall(TokenSpan span) {
    for (int i = span.first(); i < span.last(); i++) {
      if (tokens.kind(i) == TokenKind.IDENTIFIER && tokens.is(i + 1, "(")) {
        return true;
      }
    }
    return false;
  }

  private ExternalDeclaration hopeless(TokenSpan span, int stoppedAt, @Nullable String function) {
    report(span, stoppedAt, function);
    return new ExternalDeclaration.Opaque(span, function);
  }

  private void report(TokenSpan span, int stoppedAt, @Nullable String function) {
    opaque.add(new OpaqueRegion(span, stoppedAt, function));
    String text = tokens.text(stoppedAt);
    String shown =
        text.isEmpty() ? "the end of the file" : "\"" + text.lines().findFirst().orElse("") + "\"";
    diagnostics.add(
        Diagnostic.at(
                "HPY900",
                Severity.WARNING,
                "This is not understood from " + shown + " on; it is left as it is.",
                new Location(tokens.file(), tokens.range(stoppedAt), ""))
            .inFunction(function));
  }
}
