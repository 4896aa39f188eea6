package org.hpyport.syntax;

import java.util.ArrayList;
import java.util.List;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.preprocess.ConditionalGroup;
import org.hpyport.preprocess.Directive;
import org.hpyport.preprocess.MacroTable;
import org.hpyport.source.SourceFile;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.macro.ProjectMacros;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of one file's text. Trees are equal only if they are the same: two
 * readings of a file have their own nodes, and what holds a tree is looked up by it often.
 *
 * @param tokens all tokens
 * @param active for each token, whether it belongs to the main world
 * @param root the main world's declarations
 * @param directives all directives in order
 * @param conditionals the outermost {@code #if} groups in order
 * @param macros definitions of this file and of the project headers it includes
 * @param variants the branches not taken
 * @param opaque what was not understood in the main world
 * @param diagnostics {@code HPY900} to {@code HPY909}
 * @param projectMacros what the macros of the file and of its headers are, and what uses stand for
 */
public record SyntaxTree(
    TokenList tokens,
    boolean[] active,
    TranslationUnit root,
    List<Directive> directives,
    List<ConditionalGroup> conditionals,
    MacroTable macros,
    List<Variant> variants,
    List<OpaqueRegion> opaque,
    List<Diagnostic> diagnostics,
    ProjectMacros projectMacros) {

  public SyntaxTree {
    active = active.clone();
    directives = List.copyOf(directives);
    conditionals = List.copyOf(conditionals);
    variants = List.copyOf(variants);
    opaque = List.copyOf(opaque);
    diagnostics = List.copyOf(diagnostics);
  }

  public SourceFile file() {
    return tokens.file();
  }

  public TextRange range(SyntaxNode node) {
    return tokens.range(node.span());
  }

  /**
   * The source text of a node, comments inside it included; of a node that a macro brings the text
   * that it stands for.
   */
  public String text(SyntaxNode node) {
    String locked = projectMacros.lockedText(node);
    return locked != null ? locked : file().text(range(node));
  }

  public boolean isActive(int token) {
    return active[token];
  }

  /** The token before another one in the main world; directives and what they hide are no part. */
  public int activeBefore(int token) {
    int before = token - 1;
    while (before > 0 && (!active[before] || tokens().kind(before) == TokenKind.DIRECTIVE)) {
      before--;
    }
    return before;
  }

  /** All function definitions of the main world, those in linkage specifications included. */
  public List<ExternalDeclaration.FunctionDefinition> functions() {
    List<ExternalDeclaration.FunctionDefinition> found = new ArrayList<>();
    collect(root.declarations(), found);
    return List.copyOf(found);
  }

  private static void collect(
      List<ExternalDeclaration> from, List<ExternalDeclaration.FunctionDefinition> into) {
    for (ExternalDeclaration declaration : from) {
      if (declaration instanceof ExternalDeclaration.FunctionDefinition function) {
        into.add(function);
      } else if (declaration instanceof ExternalDeclaration.LinkageSpecification linkage) {
        collect(linkage.declarations(), into);
      }
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
