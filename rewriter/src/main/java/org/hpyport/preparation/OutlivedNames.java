package org.hpyport.preparation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hpyport.diagnostic.Location;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.rewrite.EditSet;
import org.hpyport.rewrite.SourceEdits;
import org.hpyport.rewrite.Template;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.Declarator;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.InitDeclarator;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxNode;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * Objects that a variable of an inner block holds, and that another variable goes on to use when
 * the block has ended. The handle has to be closed then, so its variable moves to the function's
 * own block, with a name that nothing else has.
 */
final class OutlivedNames {
  private final FunctionModel function;
  private final EditSet edits;

  /** The declarations of inner blocks, and the blocks. */
  private final Map<Statement.DeclarationStatement, Statement.Compound> inner =
      new LinkedHashMap<>();

  private OutlivedNames(FunctionModel function, EditSet edits) {
    this.function = function;
    this.edits = edits;
  }

  /** The module with such variables of the functions at these places moved; the same if none. */
  static PreparedModule of(PreparedModule module, Set<Location> places) {
    SourceEdits edits = new SourceEdits();
    NameSupply names = new NameSupply(module.model());
    for (FunctionModel function : module.model().functions().values()) {
      TextRange range = function.tree().range(function.definition());
      boolean refused =
          places.stream()
              .anyMatch(
                  at ->
                      at.file() == function.tree().file()
                          && range.start() <= at.range().start()
                          && at.range().end() <= range.end());
      if (refused) {
        new OutlivedNames(function, edits.of(function.tree().file())).move(names);
      }
    }
    return module.after(edits);
  }

  private void move(NameSupply names) {
    Statement.Compound body = function.definition().body();
    function.walkBody(
        node -> {
          if (node instanceof Statement.Compound block && block != body) {
            for (Statement item : block.items()) {
              if (item instanceof Statement.DeclarationStatement d) {
                inner.put(d, block);
              }
            }
          }
        });
    List<String> moved = new ArrayList<>();
    inner.forEach(
        (statement, block) -> {
          Variable v = made(statement);
          if (v != null && isOutlived(v, block) && !StaticLocals.isInHiddenBranch(function, v)) {
            String name = names.fresh(v.name() + "_kept");
            moved.add("PyObject *" + name + ";");
            rename(statement, v, name);
          }
        });
    if (!moved.isEmpty()) {
      int start = function.tree().range(body).start();
      String indent = edits.layout().indentationAt(start) + edits.layout().indentUnit();
      edits.insert(start + 1, "\n" + indent + String.join("\n" + indent, moved), 0);
    }
  }

  /** The one object that a statement declares and gives a value. */
  private @Nullable Variable made(Statement.DeclarationStatement statement) {
    if (!(statement.declaration() instanceof ExternalDeclaration.Declaration d)
        || d.declarators().size() != 1
        || d.declarators().get(0).initializer() == null) {
      return null;
    }
    Variable v = function.declared(d.declarators().get(0));
    return v != null
            && v.kind() == Variable.Kind.LOCAL
            && v.type().isObject()
            && !v.type().isOwnStruct()
            && v.type().pointers() == 1
        ? v
        : null;
  }

  /** Whether a variable that is known outside of the block takes the object. */
  private boolean isOutlived(Variable v, Statement.Compound block) {
    boolean[] found = {false};
    function.walkBody(
        node -> {
          if (node instanceof Expression.Assignment a
              && a.operator().equals("=")
              && Words.bare(a.value()) instanceof Expression.Identifier from
              && v.equals(function.variable(from))
              && Words.bare(a.target()) instanceof Expression.Identifier to) {
            Variable target = function.variable(to);
            Declarator.Name declared = target == null ? null : target.declarator();
            found[0] |= declared != null && !block.span().contains(declared.span());
          }
        });
    return found[0];
  }

  private void rename(Statement.DeclarationStatement statement, Variable v, String name) {
    SyntaxTree tree = function.tree();
    InitDeclarator init =
        ((ExternalDeclaration.Declaration) statement.declaration()).declarators().get(0);
    Expression value = init.initializer();
    if (value != null) {
      edits.replaceAbsorbing(
          tree.range(statement), Template.around(name + " = ", tree.range(value), ";"));
    }
    function.walkBody(
        (SyntaxNode node) -> {
          if (node instanceof Expression.Identifier id && v.equals(function.variable(id))) {
            edits.replace(tree.range(id), name);
          }
        });
  }
}
