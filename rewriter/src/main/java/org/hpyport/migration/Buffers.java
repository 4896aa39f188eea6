package org.hpyport.migration;

import java.util.Set;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.FunctionRole;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.SyntaxTree;
import org.hpyport.syntax.TokenKind;

/**
 * {@code Py_buffer} becomes {@code HPy_buffer} in a type's buffer slots, and the support header's
 * read-only {@code hpp_buffer} where the buffer of another object is read.
 */
final class Buffers implements Migration {
  /** Requests for which a read-only block of bytes in one dimension is a right answer. */
  private static final Set<String> READABLE = Set.of("PyBUF_SIMPLE", "PyBUF_CONTIG_RO", "0");

  @Override
  public String name() {
    return "buffers";
  }

  @Override
  public void apply(PortContext context) {
    for (SyntaxTree tree : context.trees()) {
      for (int i = 0; i < tree.tokens().size(); i++) {
        if (tree.tokens().kind(i) == TokenKind.IDENTIFIER
            && tree.tokens().is(i, "Py_buffer")
            && tree.isActive(i)) {
          boolean exporter = isExporter(context, tree, i);
          if (!exporter) {
            context.useHelper(tree, "hpp_buffer");
          }
          context
              .edits(tree)
              .replaceAbsorbing(tree.tokens().range(i), exporter ? "HPy_buffer" : "hpp_buffer");
        }
      }
    }
    context.extension().functions().values().forEach(f -> requests(context, f));
  }

  private static boolean isExporter(PortContext context, SyntaxTree tree, int token) {
    return context.extension().functions().values().stream()
        .anyMatch(
            f ->
                f.file().equals(tree.file())
                    && f.definition().span().contains(token)
                    && f.role() instanceof FunctionRole.Slot s
                    && s.slot().startsWith("bf_"));
  }

  private static void requests(PortContext context, FunctionModel function) {
    function
        .definition()
        .body()
        .walk(
            node -> {
              if (node instanceof Expression.Call call
                  && "PyObject_GetBuffer".equals(call.calleeName())
                  && call.arguments().size() == 3
                  && !READABLE.contains(function.tree().text(call.arguments().get(2)).trim())) {
                context.block(
                    function,
                    "It asks for a buffer other than a plain one for reading, which HPy 0.9 cannot"
                        + " give.",
                    call);
              }
            });
  }
}
