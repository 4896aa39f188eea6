package org.hpyport.syntax;

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

  /** The direct children in source order. */
  List<SyntaxNode> children();

  /** Visits this node and all below it, parents first, in source order. */
  default void walk(Consumer<? super SyntaxNode> visitor) {
    visitor.accept(this);
    for (SyntaxNode child : children()) {
      child.walk(visitor);
    }
  }
}
