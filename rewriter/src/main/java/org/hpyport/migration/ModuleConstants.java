package org.hpyport.migration;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hpyport.model.FunctionModel;
import org.hpyport.rewrite.EditSet;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.SyntaxTree;

/**
 * {@code PyModule_AddIntMacro(m, N)} becomes {@code hpp_add_int(ctx, m, "N", N)}, likewise for
 * strings.
 */
final class ModuleConstants implements Migration {
  private static final Map<String, String> HELPERS =
      Map.of("PyModule_AddIntMacro", "hpp_add_int", "PyModule_AddStringMacro", "hpp_add_string");

  @Override
  public String name() {
    return "module constants";
  }

  @Override
  public Set<String> calls() {
    return HELPERS.keySet();
  }

  @Override
  public void apply(PortContext context) {
    for (FunctionModel function : context.extension().functions().values()) {
      function.walkBody(
          node -> {
            if (node instanceof Expression.Call call
                && call.calleeName() != null
                && HELPERS.containsKey(call.calleeName())
                && call.arguments().size() == 2) {
              call(context, function, call);
            }
          });
    }
  }

  private static void call(PortContext context, FunctionModel function, Expression.Call call) {
    SyntaxTree tree = function.tree();
    EditSet edits = context.edits(function);
    String helper = Objects.requireNonNull(HELPERS.get(Objects.requireNonNull(call.calleeName())));
    context.useHelper(tree, helper);
    edits.replaceAbsorbing(tree.range(call.callee()), helper);
    edits.insert(
        tree.tokens().end(call.open()), context.contextName(function) + ", ", Order.DEFINITION);
    TextRange constant = tree.range(call.arguments().get(1));
    String text = tree.file().text(constant);
    edits.insert(constant.start(), StringFormats.quote(text) + ", ", Order.DEFINITION);
  }
}
