package org.hpyport.migration;

import java.util.List;
import org.hpyport.capi.CApiCatalog;
import org.hpyport.capi.CApiSymbol;
import org.hpyport.capi.Replacement;
import org.hpyport.model.FunctionModel;
import org.hpyport.rewrite.EditSet;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxNode;

/** Code of functions that HPy calls without a context: only plain C is left to it. */
final class ContextlessCode {
  private final PortContext context;
  private final FunctionModel function;
  private final EditSet edits;

  ContextlessCode(PortContext context, FunctionModel function) {
    this.context = context;
    this.function = function;
    this.edits = context.edits(function);
  }

  /** Ports everything below a node. */
  void portAll(SyntaxNode node) {
    node.walk(this::port);
  }

  /** Ports one node without its parts: calls get plain C's names, or block the function. */
  void port(SyntaxNode node) {
    if (node instanceof Expression.Call call && call.calleeName() != null) {
      call(call, call.calleeName());
    } else if (node instanceof Statement s) {
      lock(s);
    }
  }

  private void call(Expression.Call call, String callee) {
    CApiSymbol row = CApiCatalog.get().find(callee);
    FunctionModel own = context.extension().function(callee);
    if (row != null && row.replacement() instanceof Replacement.Direct d && d.plainC()) {
      edits.replaceAbsorbing(function.tree().range(call.callee()), d.target());
    } else if (row != null || (own != null && own.needsContext())) {
      context.block(
          function, "It uses the API (" + callee + ") where HPy gives it no context.", call);
    }
  }

  /**
   * The interpreter's lock cannot be let go without a context, so it is held. The pair of macros
   * opens and closes a block, which declarations in it may need.
   */
  private void lock(Statement s) {
    Expression e =
        s instanceof Statement.ExpressionStatement x
            ? x.expression()
            : s instanceof Statement.MacroStatement m ? m.invocation() : null;
    if (!(e instanceof Expression.Identifier id)) {
      return;
    }
    TextRange range = function.tree().range(s);
    switch (id.name()) {
      case "Py_BLOCK_THREADS", "Py_UNBLOCK_THREADS" -> edits.deleteStatement(range);
      case "Py_BEGIN_ALLOW_THREADS" -> block(range, "{");
      case "Py_END_ALLOW_THREADS" -> block(range, "}");
      default -> {}
    }
  }

  private void block(TextRange macro, String brace) {
    if (declaresInside()) {
      edits.replaceAbsorbing(macro, brace);
    } else {
      edits.deleteStatement(macro);
    }
  }

  private boolean declaresInside() {
    boolean[] found = {false};
    function.walkBody(
        node -> {
          if (node instanceof Statement.Compound block) {
            List<Statement> items = block.items();
            items.stream()
                .dropWhile(s -> !function.tree().text(s).startsWith("Py_BEGIN_ALLOW_THREADS"))
                .forEach(s -> found[0] |= s instanceof Statement.DeclarationStatement);
          }
        });
    return found[0];
  }
}
