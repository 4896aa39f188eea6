package org.hpyport.preparation;

import java.util.List;
import org.hpyport.model.ExtensionModel;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.FunctionRole;
import org.hpyport.model.Words;
import org.hpyport.rewrite.EditSet;
import org.hpyport.rewrite.SourceEdits;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.Declarator;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.InitDeclarator;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * An init function that only returns what a function of its file makes, as in modules that are also
 * written for Python 2: that function becomes the init function itself.
 */
final class InitFunction {
  private final ExtensionModel model;
  private final SourceEdits edits = new SourceEdits();

  private InitFunction(ExtensionModel model) {
    this.model = model;
  }

  /** The module with one init function; the same one if its init function is none of these. */
  static PreparedModule of(PreparedModule module) {
    ExtensionModel model = module.model();
    for (FunctionModel init : model.functions().values()) {
      if (init.role() instanceof FunctionRole.ModuleInit) {
        FunctionModel maker = maker(model, init);
        if (maker != null) {
          InitFunction change = new InitFunction(model);
          change.join(init, maker);
          return module.after(change.edits);
        }
      }
    }
    return module;
  }

  /** The function whose result is all that the init function gives, or {@code null}. */
  private static @Nullable FunctionModel maker(ExtensionModel model, FunctionModel init) {
    List<Statement> body = init.definition().body().items();
    if (body.size() != 1
        || !(body.get(0) instanceof Statement.Return r)
        || r.value() == null
        || !(Words.bare(r.value()) instanceof Expression.Call call)
        || !call.arguments().isEmpty()
        || call.calleeName() == null) {
      return null;
    }
    FunctionModel maker = model.function(call.calleeName());
    boolean fits =
        maker != null
            && maker.file().equals(init.file())
            && maker.role() instanceof FunctionRole.Internal
            && maker.parameters().isEmpty()
            && maker.result().isObject();
    if (maker == null || !fits) {
      return null;
    }
    long callers =
        model.functions().values().stream().filter(f -> f.callees().contains(maker.name())).count();
    return callers == 1 ? maker : null;
  }

  private void join(FunctionModel init, FunctionModel maker) {
    SyntaxTree tree = init.tree();
    EditSet set = edits.of(tree.file());
    TextRange head =
        new TextRange(
            tree.range(maker.definition()).start(),
            tree.range(maker.definition().declarator()).end());
    set.replaceAbsorbing(head, "PyMODINIT_FUNC\n" + init.name() + "(void)");
    set.deleteStatement(tree.range(init.definition()));
    for (SyntaxTree other : PreparedModule.trees(model)) {
      for (ExternalDeclaration e : other.root().declarations()) {
        if (e instanceof ExternalDeclaration.Declaration d && declares(d, maker.name())) {
          edits.of(other.file()).deleteStatement(other.range(d));
        }
      }
    }
  }

  private static boolean declares(ExternalDeclaration.Declaration d, String name) {
    if (d.declarators().size() != 1) {
      return false;
    }
    InitDeclarator only = d.declarators().get(0);
    Declarator.Name declared = only.declarator().name();
    return declared != null && declared.identifier().equals(name);
  }
}
