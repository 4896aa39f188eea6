package org.hpyport.migration;

import java.util.regex.Pattern;
import org.hpyport.model.FunctionModel;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.SyntaxTree;
import org.hpyport.syntax.TokenKind;

/**
 * {@code Py_buffer} becomes {@code HPy_buffer}: in a type's buffer slots HPy passes one, and the
 * support header fills one where the buffer of another object is read.
 */
final class Buffers implements Migration {
  /** The words of requests that do not ask to write. */
  private static final Pattern READING =
      Pattern.compile(
          "0|PyBUF_(SIMPLE|FORMAT|ND|STRIDES|C_CONTIGUOUS|ANY_CONTIGUOUS|CONTIG_RO|STRIDED_RO"
              + "|RECORDS_RO|FULL_RO)");

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
          context.edits(tree).replaceAbsorbing(tree.tokens().range(i), "HPy_buffer");
        }
      }
    }
    for (FunctionModel function : context.extension().functions().values()) {
      requests(context, function);
      new BufferOwners(context, function).rewrite();
    }
  }

  private static void requests(PortContext context, FunctionModel function) {
    function.walkBody(
        node -> {
          if (node instanceof Expression.Call call
              && "PyObject_GetBuffer".equals(call.calleeName())
              && call.arguments().size() == 3
              && !readsOnly(function.tree().text(call.arguments().get(2)))) {
            context.block(
                function, "It asks for a buffer to write to, which HPy 0.9 cannot give.", call);
          }
        });
  }

  private static boolean readsOnly(String flags) {
    for (String word : flags.split("\\|")) {
      if (!READING.matcher(word.replaceAll("[()\\s]", "")).matches()) {
        return false;
      }
    }
    return true;
  }
}
