package org.hpyport.migration;

import java.util.List;
import org.hpyport.model.StructInitializer;
import org.hpyport.model.Variable;
import org.hpyport.syntax.Declarator;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.InitDeclarator;
import org.hpyport.syntax.SyntaxTree;

/**
 * The variables of static types become {@code HPyGlobal} variables of the same names, which hold
 * the types once they are made. Their definitions are another migration's business.
 */
final class StaticTypes implements Migration {

  @Override
  public String name() {
    return "static types";
  }

  @Override
  public void apply(PortContext context) {
    for (StructInitializer definition : context.extension().definitions().values()) {
      if (definition.type().equals("PyTypeObject")) {
        context
            .types()
            .setMaking(
                definition.variable(),
                new TypeMaking(context, definition, TypeMaking.baseOf(definition)));
        context.types().setGlobal(definition.variable(), definition.variable());
      }
    }
    for (SyntaxTree tree : context.trees()) {
      for (ExternalDeclaration.Declaration d : Declarations.of(tree)) {
        declaration(context, tree, d);
      }
    }
  }

  private static void declaration(
      PortContext context, SyntaxTree tree, ExternalDeclaration.Declaration d) {
    for (InitDeclarator init : d.declarators()) {
      if (!(init.declarator() instanceof Declarator.Name name)) {
        continue;
      }
      TypeMaking making = context.types().making(name.identifier());
      Variable variable = context.extension().globals().get(name.identifier());
      if (making == null || variable == null) {
        continue;
      }
      boolean definition = d.equals(making.definition().declaration());
      boolean external = d.specifiers().hasStorage("extern");
      context.globals().add(variable, tree, init, external);
      if (!definition) {
        new HandleTypes(context, tree).rewrite(d.specifiers(), List.of(), "HPyGlobal");
      }
    }
  }
}
