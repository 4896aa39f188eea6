package org.hpyport.preparation;

import org.hpyport.model.CType;
import org.hpyport.model.ExpressionTypes;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Words;
import org.hpyport.rewrite.EditSet;
import org.hpyport.rewrite.SourceEdits;
import org.hpyport.rewrite.Template;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * Names read from type objects, {@code Py_TYPE(o)->tp_name}, are asked for by a call, since types
 * have no members under HPy. The call gives the name without its module.
 */
final class TypeNameReads {
  private TypeNameReads() {}

  /** The module without such reads; the same one if there are none. */
  static PreparedModule of(PreparedModule module) {
    SourceEdits edits = new SourceEdits();
    for (FunctionModel function : module.model().functions().values()) {
      ExpressionTypes types =
          new ExpressionTypes(module.model(), function, TypeNameReads::resultOf);
      SyntaxTree tree = function.tree();
      EditSet set = edits.of(tree.file());
      function.walkBody(
          node -> {
            if (node instanceof Expression.Member m
                && m.arrow()
                && m.name().equals("tp_name")
                && types.of(m.object()).base().equals("PyTypeObject")) {
              set.replace(
                  tree.range(m), Template.around("_PyType_Name(", tree.range(m.object()), ")"));
            } else if (node instanceof Expression.Member m
                && m.arrow()
                && m.name().equals("tp_name")
                && Words.bare(m.object()) instanceof Expression.Member type
                && type.arrow()
                && type.name().equals("ob_type")
                && types.of(type.object()).isObject()) {
              set.replace(
                  tree.range(m),
                  Template.around("_PyType_Name(Py_TYPE(", tree.range(type.object()), "))"));
            }
          });
    }
    return module.after(edits);
  }

  private static @Nullable CType resultOf(String name) {
    return name.equals("Py_TYPE") ? CType.named("PyTypeObject", 1) : null;
  }
}
