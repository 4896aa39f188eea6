package org.hpyport.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.preprocess.World;
import org.hpyport.syntax.classify.View;
import org.hpyport.syntax.classify.Vocabulary;
import org.hpyport.syntax.lower.LoweredToken;
import org.hpyport.syntax.lower.LoweredTokens;
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
  private final TreeMapper.Locked lockedNodes;

  /**
   * @param lockedNodes is told of nodes that a macro brings, and of their text
   */
  WorldParser(TokenList tokens, TreeMapper.Locked lockedNodes) {
    this.tokens = tokens;
    this.lockedNodes = lockedNodes;
  }

  /**
   * Parses the tokens {@code from} to {@code to} of a world, until a declaration starts at {@code
   * until} or beyond.
   *
   * @param view the tokens of that part
   */
  Result parse(World world, View view, Vocabulary vocabulary, int from, int to, int until) {
    GrammarMacros macros = new GrammarMacros(vocabulary);
    Result result = null;
    List<LoweredToken> own = macros.hasCertain() ? own(world, from, to) : List.of();
    List<LoweredToken> expanded = own.isEmpty() ? null : macros.expandCertain(own);
    if (expanded != null) {
      result = lowered(expanded, vocabulary, until);
    }
    if (result == null) {
      result = plain(view, vocabulary, until);
    }
    if (result.opaque().isEmpty()) {
      return result;
    }
    List<LoweredToken> more = macros.expandAll(own.isEmpty() ? own(world, from, to) : own);
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

  private List<LoweredToken> own(World world, int from, int to) {
    List<LoweredToken> own = new ArrayList<>();
    for (int i = from; i < to; i++) {
      TokenKind kind = tokens.kind(i);
      if (world.active()[i] && kind != TokenKind.DIRECTIVE && kind != TokenKind.END) {
        own.add(LoweredToken.of(tokens, i));
      }
    }
    return own;
  }
}
