package org.hpyport.migration;

import java.util.ArrayList;
import java.util.List;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.rewrite.EditSet;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.Declarator;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.InitDeclarator;
import org.hpyport.syntax.SyntaxTree;

/**
 * File-level object pointers become {@code HPyGlobal} variables, and are collected for the module
 * definition, which must list them. Loads and stores are the function bodies' business.
 */
final class ObjectGlobals implements Migration {

  @Override
  public String name() {
    return "object globals";
  }

  @Override
  public void apply(PortContext context) {
    for (SyntaxTree tree : context.trees()) {
      for (ExternalDeclaration.Declaration d : Declarations.of(tree)) {
        declaration(context, tree, d);
      }
    }
    for (FunctionModel function : context.extension().functions().values()) {
      for (Variable local : function.locals()) {
        boolean object = local.type().isObject() || local.type().isObjectArray();
        if (object && local.kind() == Variable.Kind.STATIC_LOCAL) {
          context.block(
              function,
              "It keeps an object in the static local variable "
                  + local.name()
                  + "; only file-level variables can be listed in the module definition.",
              local.declarator());
        }
      }
    }
  }

  private static void declaration(
      PortContext context, SyntaxTree tree, ExternalDeclaration.Declaration d) {
    if (d.specifiers().hasStorage("typedef")) {
      return;
    }
    List<Declarator> objects = new ArrayList<>();
    for (InitDeclarator init : d.declarators()) {
      Declarator.Name name = init.declarator().name();
      Variable global = name == null ? null : context.extension().globals().get(name.identifier());
      if (global == null || Declarations.function(init.declarator()) != null) {
        continue;
      }
      if (global.type().isObjectArray() || global.type().isObjectOut()) {
        context.blockModule(
            "The array " + global.name() + " keeps objects at file level.", tree, init);
      } else if (global.type().isObject()) {
        objects.add(init.declarator());
        boolean external = d.specifiers().hasStorage("extern");
        if (init.initializer() != null && !Words.isNull(init.initializer(), tree)) {
          context.blockModule(
              "This object variable is initialised with an address.", tree, init.initializer());
        }
        initializer(context.edits(tree), tree, init);
        context.globals().add(global, tree, init, external);
      }
    }
    for (Declarator object : objects) {
      Declarator.Name name = object.name();
      Variable global = name == null ? null : context.extension().globals().get(name.identifier());
      if (global != null && global.type().isOwnStruct()) {
        context.blockModule(
            "This variable keeps an object by a pointer to its struct, but HPy keeps objects by"
                + " handles: make it a PyObject * and cast where the struct is used.",
            tree,
            d);
        return;
      }
    }
    if (!objects.isEmpty()) {
      boolean rewritten =
          new HandleTypes(context, tree).rewrite(d.specifiers(), objects, "HPyGlobal");
      if (!rewritten || objects.size() != d.declarators().size()) {
        context.blockModule("The type of this object variable was not understood.", tree, d);
      }
    }
  }

  /** Drops {@code = NULL}: a global starts as zero bytes, and HPy has no constant for that. */
  private static void initializer(EditSet edits, SyntaxTree tree, InitDeclarator init) {
    if (init.initializer() != null) {
      edits.deleteAbsorbing(
          new TextRange(tree.range(init.declarator()).end(), tree.range(init.initializer()).end()));
    }
  }
}
