package org.hpyport.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.syntax.classify.View;
import org.hpyport.syntax.classify.Vocabulary;
import org.hpyport.syntax.lower.CplusplusLowering;
import org.hpyport.syntax.lower.Language;
import org.hpyport.syntax.lower.Lowered;
import org.hpyport.syntax.lower.LoweredToken;
import org.hpyport.syntax.lower.LoweredTokens;
import org.hpyport.syntax.lower.TemplateLowering;
import org.hpyport.syntax.lower.TreeMapper;
import org.hpyport.syntax.macro.GrammarMacros;

/**
 * Parses one world or a part of it. Where the file's own tokens do not make sense because macros
 * change the grammar, these are expanded first; the tree names the file's tokens all the same.
 */
final class WorldParser {
  /**
   * What became of the tokens.
   *
   * @param locked the file's tokens whose uses were expanded
   */
  record Result(
      List<ExternalDeclaration> declarations,
      List<OpaqueRegion> opaque,
      List<Diagnostic> diagnostics,
      List<TokenSpan> locked) {
    /** How many tokens were not understood. */
    int loss() {
      return opaque.stream().mapToInt(r -> r.span().last() - r.span().first() + 1).sum();
    }
  }

  private final TokenList tokens;
  private final boolean cplusplus;
  private final TreeMapper.Locked lockedNodes;

  /**
   * @param cplusplus whether the tokens are lowered from C++ first
   * @param lockedNodes is told of nodes that a macro brings, and of their text
   */
  WorldParser(TokenList tokens, boolean cplusplus, TreeMapper.Locked lockedNodes) {
    this.tokens = tokens;
    this.cplusplus = cplusplus;
    this.lockedNodes = lockedNodes;
  }

  /** Parses a world or a part of it, until a declaration starts at {@code until} or beyond. */
  Result parse(View view, Vocabulary vocabulary, int until) {
    if (cplusplus) {
      return parse(CplusplusLowering.lower(view), vocabulary, until);
    }
    if (TemplateLowering.isTemplate(tokens.file())) {
      return parse(TemplateLowering.lower(view), vocabulary, until);
    }
    Result c = parse(() -> own(view), vocabulary, until, () -> plain(view, vocabulary, until));
    if (c.opaque().isEmpty() || !Language.looksLikeCplusplus(view)) {
      return c;
    }
    // A branch for C++ in a file of C.
    Result lowered = parse(CplusplusLowering.lower(view), vocabulary, until);
    return lowered.loss() < c.loss() ? lowered : c;
  }

  private Result parse(Lowered lowered, Vocabulary vocabulary, int until) {
    Set<String> types = new TreeSet<>(vocabulary.types());
    types.addAll(lowered.types());
    Vocabulary all = new Vocabulary(types, vocabulary.macros());
    return parse(lowered::tokens, all, until, () -> lowered(lowered.tokens(), all, until));
  }

  /**
   * @param own the tokens to expand macros in
   * @param unexpanded parses them as they are
   */
  private Result parse(
      Supplier<List<LoweredToken>> own,
      Vocabulary vocabulary,
      int until,
      Supplier<Result> unexpanded) {
    GrammarMacros macros = new GrammarMacros(vocabulary);
    List<LoweredToken> expanded = macros.hasCertain() ? macros.expandCertain(own.get()) : null;
    Result result = expanded == null ? unexpanded.get() : lowered(expanded, vocabulary, until);
    if (result.opaque().isEmpty()) {
      return result;
    }
    List<LoweredToken> more = macros.expandAll(own.get());
    Result better = more == null ? null : lowered(more, vocabulary, until);
    return better != null && better.loss() < result.loss() ? better : result;
  }

  private Result plain(View view, Vocabulary vocabulary, int until) {
    UnitBuilder builder = new UnitBuilder(tokens, view, vocabulary);
    List<ExternalDeclaration> declarations =
        until == tokens.size() ? builder.build() : builder.buildUntil(until);
    return new Result(declarations, builder.opaque(), builder.diagnostics(), List.of());
  }

  private Result lowered(List<LoweredToken> sequence, Vocabulary vocabulary, int until) {
    LoweredTokens lowered = new LoweredTokens(tokens, sequence);
    TokenList list = lowered.list();
    boolean[] all = new boolean[list.size()];
    Arrays.fill(all, true);
    UnitBuilder builder = new UnitBuilder(list, View.of(list, all), vocabulary);
    int end = 0;
    while (end < sequence.size() && sequence.get(end).first() < until) {
      end++;
    }
    List<ExternalDeclaration> declarations =
        until == tokens.size() ? builder.build() : builder.buildUntil(end);
    List<OpaqueRegion> opaque = new ArrayList<>();
    for (OpaqueRegion region : builder.opaque()) {
      int stopped = lowered.span(TokenSpan.of(region.stoppedAt())).first();
      opaque.add(new OpaqueRegion(lowered.span(region.span()), stopped, region.function()));
    }
    return new Result(
        new TreeMapper(lowered, lockedNodes).map(declarations),
        opaque,
        builder.diagnostics(),
        locked(sequence));
  }

  private static List<TokenSpan> locked(List<LoweredToken> sequence) {
    Set<TokenSpan> spans = new LinkedHashSet<>();
    for (LoweredToken token : sequence) {
      if (token.locked()) {
        spans.add(new TokenSpan(token.first(), token.last()));
      }
    }
    return List.copyOf(spans);
  }

  private List<LoweredToken> own(View view) {
    List<LoweredToken> own = new ArrayList<>(view.size());
    for (int i = 0; i < view.size(); i++) {
      own.add(LoweredToken.of(tokens, view.token(i)));
    }
    return own;
  }
}
