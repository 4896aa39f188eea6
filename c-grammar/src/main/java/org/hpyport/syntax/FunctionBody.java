package org.hpyport.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of a function in the main world, as statistics count it.
 *
 * <p>A body is <em>understood</em> if its own pair of braces is the compound statement of one
 * {@link ExternalDeclaration.FunctionDefinition} and no {@link OpaqueRegion} lies in or around that
 * definition, its head included. Whatever else has the outline of a body counts as one that is not
 * understood: each outermost brace in an opaque region at file level that follows {@code )}, {@code
 * ;} or a word and does not open the members of a tagged type, whether or not it has a partner.
 *
 * @param function the function's name; {@code null} if none is known
 * @param span the definition, or from the brace to its partner
 */
public record FunctionBody(@Nullable String function, TokenSpan span, boolean understood) {

  /** All bodies of a tree's main world in source order. */
  public static List<FunctionBody> of(SyntaxTree tree) {
    List<FunctionBody> bodies = new ArrayList<>();
    collect(tree, tree.root(), bodies);
    return List.copyOf(bodies);
  }

  private static void collect(SyntaxTree tree, SyntaxNode node, List<FunctionBody> into) {
    if (node instanceof ExternalDeclaration.FunctionDefinition f) {
      boolean whole = tree.opaque().stream().noneMatch(r -> touches(r.span(), f.span()));
      into.add(new FunctionBody(f.name(), f.span(), whole));
    } else if (node instanceof ExternalDeclaration.Opaque opaque) {
      unrecognised(tree, opaque, into);
    } else if (!(node instanceof Expression)) {
      node.children().forEach(child -> collect(tree, child, into));
    }
  }

  private static boolean touches(TokenSpan a, TokenSpan b) {
    return a.first() <= b.last() && b.first() <= a.last();
  }

  private static void unrecognised(
      SyntaxTree tree, ExternalDeclaration.Opaque opaque, List<FunctionBody> into) {
    int before = into.size();
    List<Integer> active = new ArrayList<>();
    for (int i = opaque.span().first(); i <= opaque.span().last(); i++) {
      if (tree.isActive(i) && tree.tokens().kind(i) != TokenKind.DIRECTIVE) {
        active.add(i);
      }
    }
    int i = 0;
    while (i < active.size()) {
      if (!tree.tokens().is(active.get(i), "{")) {
        i++;
        continue;
      }
      int close = partner(tree.tokens(), active, i);
      if (opensBody(tree.tokens(), active, i)) {
        TokenSpan span = new TokenSpan(active.get(i), active.get(close));
        into.add(new FunctionBody(opaque.functionName(), span, false));
      }
      i = close + 1;
    }
    if (into.size() == before && opaque.functionName() != null) {
      into.add(new FunctionBody(opaque.functionName(), opaque.span(), false));
    }
  }

  /** The position of the brace that closes the one at {@code open}, or the last position. */
  private static int partner(TokenList tokens, List<Integer> active, int open) {
    int depth = 0;
    for (int i = open; i < active.size(); i++) {
      if (tokens.is(active.get(i), "{")) {
        depth++;
      } else if (tokens.is(active.get(i), "}") && --depth == 0) {
        return i;
      }
    }
    return active.size() - 1;
  }

  private static boolean opensBody(TokenList tokens, List<Integer> active, int brace) {
    if (brace == 0) {
      return false;
    }
    int before = active.get(brace - 1);
    if (tokens.is(before, ")") || tokens.is(before, ";")) {
      return true;
    }
    if (tokens.kind(before) != TokenKind.IDENTIFIER) {
      return false;
    }
    for (int i = brace - 2; i >= 0 && i >= brace - 3; i--) {
      String word = tokens.text(active.get(i));
      if (word.equals("struct") || word.equals("union") || word.equals("enum")) {
        return false;
      }
    }
    return true;
  }
}
