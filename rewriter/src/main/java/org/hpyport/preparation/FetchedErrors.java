package org.hpyport.preparation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Variable;
import org.hpyport.rewrite.EditSet;
import org.hpyport.rewrite.SourceEdits;
import org.hpyport.rewrite.Template;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.InitDeclarator;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxNode;
import org.hpyport.syntax.SyntaxTree;

/**
 * Does without {@code PyErr_Fetch}, which HPy 0.9 lacks, where the exception need not be in
 * anyone's hands (C-API manual, "Exception Handling", "Querying the error indicator"):
 *
 * <ul>
 *   <li>What is put aside and put back stays pending where nothing in between could see it or be
 *       disturbed by it; a test of the type put aside becomes one of what is pending.
 *   <li>What is dropped on one of the ways is cleared there.
 *   <li>What is put aside and only released is cleared at once.
 * </ul>
 *
 * All else stays as it is, and the port says that it cannot fetch.
 */
final class FetchedErrors {
  private final PreparedModule module;
  private final SourceEdits edits = new SourceEdits();

  private FetchedErrors(PreparedModule module) {
    this.module = module;
  }

  /** The module without such fetches; the same one if there are none. */
  static PreparedModule of(PreparedModule module) {
    FetchedErrors change = new FetchedErrors(module);
    module.model().functions().values().forEach(change::function);
    return module.after(change.edits);
  }

  private void function(FunctionModel function) {
    Set<List<Variable>> done = new LinkedHashSet<>();
    function.walkBody(
        node -> {
          if (node instanceof Statement.Compound block) {
            for (int i = 0; i < block.items().size(); i++) {
              List<Variable> parts = ErrorParts.fetched(function, block.items().get(i));
              if (!parts.isEmpty() && done.add(parts)) {
                fetch(function, parts, block.items().subList(i, block.items().size()));
              }
            }
          }
        });
  }

  /**
   * @param parts the variables for type, value and traceback
   * @param from the statements from the fetch to the end of its block
   */
  private void fetch(FunctionModel function, List<Variable> parts, List<Statement> from) {
    ErrorParts uses = new ErrorParts(function, parts);
    if (!uses.areUnderstood()) {
      return;
    }
    SyntaxTree tree = function.tree();
    EditSet set = edits.of(tree.file());
    if (uses.areOnlyReleased()) {
      uses.fetches().forEach(s -> set.replaceAbsorbing(tree.range(s), "PyErr_Clear();"));
      uses.releases().forEach(s -> set.deleteStatement(tree.range(s)));
    } else {
      PendingRegion region = new PendingRegion(module.model(), function, uses);
      if (uses.fetches().size() != 1 || !region.endsOnAllWays(from)) {
        return;
      }
      set.deleteStatement(tree.range(from.get(0)));
      uses.restores().forEach(s -> set.deleteStatement(tree.range(s)));
      uses.releases()
          .forEach(
              s -> {
                if (uses.isOfType(s)) {
                  set.replaceAbsorbing(tree.range(s), "PyErr_Clear();");
                } else {
                  set.deleteStatement(tree.range(s));
                }
              });
      uses.matches()
          .forEach(
              call ->
                  set.replaceAbsorbing(
                      tree.range(call),
                      Template.around(
                          "PyErr_ExceptionMatches(", tree.range(call.arguments().get(1)), ")")));
    }
    uses.normalizations().forEach(s -> set.deleteStatement(tree.range(s)));
    function.walkBody(node -> undeclare(function, set, node, uses));
  }

  private static void undeclare(
      FunctionModel function, EditSet set, SyntaxNode node, ErrorParts uses) {
    if (!(node instanceof Statement.DeclarationStatement s)
        || !(s.declaration() instanceof ExternalDeclaration.Declaration d)) {
      return;
    }
    List<InitDeclarator> kept =
        d.declarators().stream().filter(i -> !uses.holds(function.declared(i))).toList();
    SyntaxTree tree = function.tree();
    if (kept.isEmpty() && !d.declarators().isEmpty()) {
      set.deleteStatement(tree.range(s));
    } else if (kept.size() < d.declarators().size()) {
      int start = tree.range(d.declarators().get(0)).start();
      int end = tree.range(d.declarators().get(d.declarators().size() - 1)).end();
      Template.Builder out = Template.builder();
      for (int i = 0; i < kept.size(); i++) {
        out.text(i == 0 ? "" : ", ").hole(tree.range(kept.get(i)));
      }
      set.replaceAbsorbing(new TextRange(start, end), out.build());
    }
  }
}
