package org.hpyport.migration;

import java.util.Set;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.FunctionRole;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxNode;

/** Statements that tell the interpreter what HPy tells it anyway: they go. */
final class RemovedCalls implements Migration {
  private static final Set<String> CALLS =
      Set.of(
          "PyObject_GC_Track",
          "PyObject_GC_UnTrack",
          "_PyObject_GC_TRACK",
          "_PyObject_GC_UNTRACK",
          "PyEval_InitThreads");

  @Override
  public String name() {
    return "what HPy does by itself";
  }

  @Override
  public void apply(PortContext context) {
    for (FunctionModel function : context.extension().functions().values()) {
      boolean other =
          !(function.role() instanceof FunctionRole.Slot s)
              || !Signatures.WITHOUT_CONTEXT.contains(s.slot());
      if (other) {
        function.walkBody(node -> blocks(context, function, node));
      }
    }
  }

  /** Only in a block: elsewhere the statement is the body of another one. */
  private static void blocks(PortContext context, FunctionModel function, SyntaxNode node) {
    if (!(node instanceof Statement.Compound block)) {
      return;
    }
    for (Statement s : block.items()) {
      if (isImport(s)) {
        context.addRewritten(function, s);
        context.edits(function).deleteStatement(function.tree().range(s));
      } else if (s instanceof Statement.ExpressionStatement e
          && e.expression() instanceof Expression.Call call
          && call.calleeName() != null
          && CALLS.contains(call.calleeName())
          && call.arguments().stream().noneMatch(a -> a instanceof Expression.Call)) {
        context.addRewritten(function, s);
        context.edits(function).deleteStatement(function.tree().range(s));
      }
    }
  }

  /** Reads the C API of datetime into a variable; the support header imports what it uses. */
  private static boolean isImport(Statement s) {
    Expression e =
        s instanceof Statement.ExpressionStatement x
            ? x.expression()
            : s instanceof Statement.MacroStatement m ? m.invocation() : null;
    return e instanceof Expression.Identifier id && id.name().equals("PyDateTime_IMPORT");
  }
}
