package org.hpyport.migration;

import java.util.Set;
import org.hpyport.model.CType;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.FunctionRole;
import org.hpyport.syntax.DeclarationSpecifiers;
import org.hpyport.syntax.Declarator;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.InitDeclarator;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * Gives functions the parameters that HPy calls them with, and the context to those that need it.
 * Names and layout of the parameters stay; prototypes follow their definitions.
 */
final class Signatures implements Migration {
  /** Slots that HPy calls without a context, with the struct in place of the object. */
  static final Set<String> WITHOUT_CONTEXT = Set.of("tp_traverse", "tp_dealloc", "tp_destroy");

  /** Slots that take an array of arguments and a dict of keywords. */
  static final Set<String> DICT_SLOTS = Set.of("tp_new", "tp_init");

  @Override
  public String name() {
    return "function signatures";
  }

  @Override
  public void apply(PortContext context) {
    for (FunctionModel function : context.extension().functions().values()) {
      if (isPorted(function)) {
        definition(context, function);
      }
    }
    for (SyntaxTree tree : context.trees()) {
      for (ExternalDeclaration.Declaration d : Declarations.of(tree)) {
        if (new EntryPrototypes(context, tree).remove(d)) {
          continue;
        }
        for (InitDeclarator init : d.declarators()) {
          prototype(context, tree, d.specifiers(), init.declarator());
        }
      }
    }
  }

  /** Whether this migration changes the function's head. */
  private static boolean isPorted(FunctionModel function) {
    FunctionRole role = function.role();
    if (role instanceof FunctionRole.ModuleInit
        || role instanceof FunctionRole.Unclear
        || role instanceof FunctionRole.CapsuleDestructor) {
      return false;
    }
    if (role instanceof FunctionRole.Slot slot && WITHOUT_CONTEXT.contains(slot.slot())) {
      return false;
    }
    return !(role instanceof FunctionRole.Internal)
        || function.needsContext()
        || function.result().isObject()
        || function.parameters().stream().anyMatch(p -> mentionsObject(p.type()));
  }

  private static boolean mentionsObject(CType type) {
    return !type.isOwnStruct() && (type.isObject() || type.isObjectOut() || type.isObjectArray());
  }

  private void definition(PortContext context, FunctionModel function) {
    if (function.role() instanceof FunctionRole.Unclear unclear) {
      context.block(function, "How it is called is not clear: " + unclear.reason() + ".", null);
      return;
    }
    if (!function.definition().oldStyle().isEmpty()) {
      context.block(function, "It is defined in the style of K&R C.", null);
      return;
    }
    FunctionHead head =
        head(
            context,
            function.tree(),
            function,
            function.definition().specifiers(),
            function.definition().declarator(),
            true);
    if (head == null) {
      context.block(function, "Its parameter list was not understood.", null);
      return;
    }
    context.setSignature(function, head.rewrite());
    boolean attribute =
        function.role() instanceof FunctionRole.Getter
            || function.role() instanceof FunctionRole.Setter;
    if (attribute && !function.definition().specifiers().hasStorage("static")) {
      // The macro behind the function declares it static, which must not come second (C11 6.2.2).
      int start = function.tree().range(function.definition()).start();
      context.edits(function).insert(start, "static ", Order.NORMAL);
    }
  }

  private void prototype(
      PortContext context,
      SyntaxTree tree,
      DeclarationSpecifiers specifiers,
      Declarator declarator) {
    Declarator.Name name = declarator.name();
    FunctionModel function = name == null ? null : context.extension().function(name.identifier());
    if (function == null || !isPorted(function)) {
      return;
    }
    FunctionHead head = head(context, tree, function, specifiers, declarator, false);
    if (head != null) {
      head.rewrite();
    }
  }

  private static @Nullable FunctionHead head(
      PortContext context,
      SyntaxTree tree,
      FunctionModel function,
      DeclarationSpecifiers specifiers,
      Declarator declarator,
      boolean definition) {
    Declarator.Function list = Declarations.function(declarator);
    return list == null
        ? null
        : new FunctionHead(context, tree, function, specifiers, declarator, list, definition);
  }
}
