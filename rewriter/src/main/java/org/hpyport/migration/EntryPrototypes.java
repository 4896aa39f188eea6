package org.hpyport.migration;

import org.hpyport.model.FunctionModel;
import org.hpyport.model.FunctionRole;
import org.hpyport.syntax.Declarator;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * Prototypes of functions that a definition macro declares {@code static}. With external linkage
 * before that they would be an error (C11 6.2.2), so they go; the macro is prototype enough.
 */
final class EntryPrototypes {
  private final PortContext context;
  private final SyntaxTree tree;

  EntryPrototypes(PortContext context, SyntaxTree tree) {
    this.context = context;
    this.tree = tree;
  }

  /** Removes a declaration if it is such a prototype; one in the function's file gets static. */
  boolean remove(ExternalDeclaration.Declaration d) {
    FunctionModel function = d.declarators().isEmpty() ? null : entered(d);
    boolean pure = function != null && isWithoutContext(function);
    if (function != null && isClear(function)) {
      if (ClearFunction.isCalled(context, function.name())) {
        return false;
      }
      context.edits(tree).deleteStatement(tree.range(d));
      return true;
    }
    if (function == null || (d.specifiers().hasStorage("static") && !pure)) {
      return false;
    }
    if (d.declarators().size() > 1) {
      context.blockModule("These prototypes would have to be told apart.", tree, d);
      return true;
    }
    boolean own = function.file().equals(tree.file());
    if (own && !pure) {
      context.edits(tree).insert(tree.range(d).start(), "static ", Order.NORMAL);
      return false;
    }
    if (isCalledElsewhere(function)) {
      context.block(function, "It is called from another file than its own as well.", null);
    } else if (isCalledBefore(function)) {
      context.block(function, "It is called before it is defined.", null);
    } else {
      context.edits(tree).deleteStatement(tree.range(d));
    }
    return true;
  }

  /** Functions whose parameters are no handles under HPy. */
  private static boolean isWithoutContext(FunctionModel function) {
    return function.role() instanceof FunctionRole.Slot s
        && Signatures.WITHOUT_CONTEXT.contains(s.slot());
  }

  /** Functions that go, unless others than a deallocation call them. */
  private static boolean isClear(FunctionModel function) {
    return function.role() instanceof FunctionRole.Slot s && s.slot().equals("tp_clear");
  }

  private boolean isCalledBefore(FunctionModel function) {
    int start = function.definition().span().first();
    return context.extension().functions().values().stream()
        .filter(f -> f.file().equals(function.file()))
        .filter(f -> f.definition().span().first() < start)
        .anyMatch(f -> f.callees().contains(function.name()));
  }

  private @Nullable FunctionModel entered(ExternalDeclaration.Declaration d) {
    Declarator declarator = d.declarators().get(0).declarator();
    Declarator.Name name = declarator.name();
    if (name == null || Declarations.function(declarator) == null) {
      return null;
    }
    FunctionModel function = context.extension().function(name.identifier());
    if (function == null) {
      return null;
    }
    FunctionRole role = function.role();
    boolean macro =
        role instanceof FunctionRole.Method
            || role instanceof FunctionRole.Getter
            || role instanceof FunctionRole.Setter
            || (role instanceof FunctionRole.Slot s && !SpecialMethods.covers(s.slot()));
    return macro ? function : null;
  }

  private boolean isCalledElsewhere(FunctionModel function) {
    return context.extension().functions().values().stream()
        .filter(f -> !f.file().equals(function.file()))
        .anyMatch(f -> f.callees().contains(function.name()));
  }
}
