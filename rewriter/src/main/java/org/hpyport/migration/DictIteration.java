package org.hpyport.migration;

import java.util.List;
import java.util.Set;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Words;
import org.hpyport.rewrite.EditSet;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxTree;

/**
 * {@code PyDict_Next(d, &pos, &key, &value)} becomes {@code hpp_dict_next(ctx, d, &keys, &pos,
 * &key, &value)}, where {@code keys} is a list of the keys made at the first step: HPy shows
 * nothing of a dict's order. Key and value, borrowed under the C API, are new handles; the list is
 * closed at the end of the walk, and on every way out of the function.
 */
final class DictIteration implements Migration {
  private static final String NEXT = "PyDict_Next";

  @Override
  public String name() {
    return "dict iteration";
  }

  @Override
  public Set<String> calls() {
    return Set.of(NEXT);
  }

  @Override
  public void apply(PortContext context) {
    for (FunctionModel function : context.extension().functions().values()) {
      function.walkBody(
          node -> {
            if (node instanceof Expression.Call call && NEXT.equals(call.calleeName())) {
              call(context, function, call);
            }
          });
    }
  }

  private static void call(PortContext context, FunctionModel function, Expression.Call call) {
    SyntaxTree tree = function.tree();
    if (call.arguments().size() == 4 && Words.isNull(call.arguments().get(2), tree)) {
      context.block(function, "It walks through the values of a dict without its keys.", call);
      return;
    }
    if (call.arguments().size() != 4 || !endsInReturn(function)) {
      context.block(
          function,
          "It walks through a dict and may end without a return statement, where the list of the"
              + " keys would be closed.",
          call);
      return;
    }
    String dict = Words.plainName(call.arguments().get(0));
    String walk = context.freshLocal(function, (dict == null ? "dict" : dict) + "_walk");
    context.declare(function, "hpp_dict_walk " + walk + " = {HPy_NULL};");
    context.addOwned(function, walk + ".keys");
    boolean keysOnly = Words.isNull(call.arguments().get(3), tree);
    String helper = keysOnly ? "hpp_dict_next_key" : "hpp_dict_next";
    context.useHelper(tree, helper);
    EditSet edits = context.edits(function);
    edits.replaceAbsorbing(tree.range(call.callee()), helper);
    if (keysOnly) {
      edits.deleteAbsorbing(
          new TextRange(
              tree.range(call.arguments().get(2)).end(),
              tree.range(call.arguments().get(3)).end()));
    }
    edits.insert(
        tree.tokens().end(call.open()), context.contextName(function) + ", ", Order.DEFINITION);
    edits.insert(tree.range(call.arguments().get(1)).start(), "&" + walk + ", ", Order.DEFINITION);
  }

  private static boolean endsInReturn(FunctionModel function) {
    List<Statement> items = function.definition().body().items();
    Statement last = items.isEmpty() ? null : items.get(items.size() - 1);
    while (last instanceof Statement.Labeled labeled) {
      last = labeled.body();
    }
    return last instanceof Statement.Return
        || (last != null && function.tree().text(last).startsWith("Py_RETURN_"));
  }
}
