package org.hpyport.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A node of the syntax tree: immutable, without text, placed by the tokens it spans.
 *
 * <p>Inactive tokens (branches not taken) and directives may lie inside a span without belonging to
 * the node.
 */
public sealed interface SyntaxNode
    permits Expression,
        Expression.Initializer,
        Expression.Designator,
        Expression.Association,
        Statement,
        ExternalDeclaration,
        Specifier,
        DeclarationSpecifiers,
        Declarator,
        InitDeclarator,
        Parameter,
        MemberDeclaration,
        Specifier.Enumerator,
        TypeName,
        TranslationUnit {

  /** The tokens from the node's first to its last. */
  TokenSpan span();

  /** Visits the direct children in source order. */
  void forEachChild(Consumer<? super SyntaxNode> visitor);

  /** The direct children in source order. */
  default List<SyntaxNode> children() {
    List<SyntaxNode> children = new ArrayList<>();
    forEachChild(children::add);
    return List.copyOf(children);
  }

  /** Visits this node and all below it, parents first, in source order. */
  default void walk(Consumer<? super SyntaxNode> visitor) {
    new Consumer<SyntaxNode>() {
      @Override
      public void accept(SyntaxNode node) {
        visitor.accept(node);
        node.forEachChild(this);
      }
    }.accept(this);
  }
}
