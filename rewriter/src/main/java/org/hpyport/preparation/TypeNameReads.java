package org.hpyport.preparation;

import org.hpyport.model.ExpressionTypes;
import org.hpyport.model.FunctionModel;
import org.hpyport.rewrite.EditSet;
import org.hpyport.rewrite.SourceEdits;
import org.hpyport.rewrite.Template;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.SyntaxTree;

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
      ExpressionTypes types = new ExpressionTypes(module.model(), function, TypeMember::resultOf);
      SyntaxTree tree = function.tree();
      EditSet set = edits.of(tree.file());
      function.walkBody(
          node -> {
            if (node instanceof Expression.Member m) {
              TypeMember name = TypeMember.of(function, types, m, "tp_name");
              if (name != null) {
                set.replace(
                    tree.range(m),
                    Template.around(
                        name.ofObject() ? "_PyType_Name(Py_TYPE(" : "_PyType_Name(",
                        tree.range(name.type()),
                        name.ofObject() ? "))" : ")"));
              }
            }
          });
    }
    return module.after(edits);
  }
}
