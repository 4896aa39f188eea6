package org.hpyport.migration;

import java.util.ArrayList;
import java.util.List;
import org.hpyport.syntax.Declarator;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/** Finds declarations and their parts. */
final class Declarations {
  private Declarations() {}

  /** All plain declarations at file level, those in linkage specifications included. */
  static List<ExternalDeclaration.Declaration> of(SyntaxTree tree) {
    List<ExternalDeclaration.Declaration> found = new ArrayList<>();
    for (ExternalDeclaration e : all(tree)) {
      if (e instanceof ExternalDeclaration.Declaration d) {
        found.add(d);
      }
    }
    return found;
  }

  /** Everything at file level, linkage specifications replaced by what they hold. */
  static List<ExternalDeclaration> all(SyntaxTree tree) {
    List<ExternalDeclaration> found = new ArrayList<>();
    collect(tree.root().declarations(), found);
    return found;
  }

  private static void collect(List<ExternalDeclaration> from, List<ExternalDeclaration> into) {
    for (ExternalDeclaration e : from) {
      if (e instanceof ExternalDeclaration.LinkageSpecification linkage) {
        collect(linkage.declarations(), into);
      } else {
        into.add(e);
      }
    }
  }

  /**
   * The parameter list next to the declared name, where the declarator declares a function and no
   * pointer to one.
   */
  static Declarator.@Nullable Function function(Declarator declarator) {
    Declarator nearest = null;
    for (Declarator d = declarator; d != null; d = d.inner()) {
      if (!(d instanceof Declarator.Name) && !(d instanceof Declarator.Parenthesized)) {
        nearest = d;
      }
    }
    return nearest instanceof Declarator.Function f ? f : null;
  }
}
