package org.hpyport.migration;

import org.hpyport.model.FunctionModel;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.syntax.Declarator;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.InitDeclarator;
import org.hpyport.syntax.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A local buffer that parsing fills and nothing releases. The original leaks a reference to its
 * exporter; the port lets go of it on every way out.
 */
final class KeptBuffer {
  private final PortContext context;
  private final FunctionModel function;
  private final @Nullable Variable buffer;

  /**
   * @param output the argument of the parsing call: the address of the buffer
   */
  KeptBuffer(PortContext context, FunctionModel function, Expression output) {
    this.context = context;
    this.function = function;
    this.buffer =
        Words.bare(output) instanceof Expression.Unary u
                && u.operator().equals("&")
                && Words.bare(u.operand()) instanceof Expression.Identifier id
            ? function.variable(id)
            : null;
  }

  /** Adds the release, unless the function passes the buffer on, as to a release of its own. */
  void release() {
    InitDeclarator declared = declaredAtTop();
    if (buffer == null || declared == null || timesUsedAsWhole() != 1) {
      return;
    }
    int end = function.tree().range(declared.declarator()).end();
    context.edits(function).insert(end, " = {0}", Order.NORMAL);
    context.useHelper(function.tree(), "hpp_buffer_release");
    context.addEnding(function, "hpp_buffer_release(ctx, &" + buffer.name() + ");");
  }

  /** Where the buffer is declared, if all of the body sees it and it starts without a value. */
  private @Nullable InitDeclarator declaredAtTop() {
    for (Statement s : function.definition().body().items()) {
      if (s instanceof Statement.DeclarationStatement d
          && d.declaration() instanceof ExternalDeclaration.Declaration declaration) {
        for (InitDeclarator init : declaration.declarators()) {
          Declarator.Name name = init.declarator().name();
          if (buffer != null
              && buffer.isAutomatic()
              && init.declarator() instanceof Declarator.Name
              && init.initializer() == null
              && name != null
              && name.equals(buffer.declarator())) {
            return init;
          }
        }
      } else if (!(s instanceof Statement.DeclarationStatement)) {
        return null; // A return before it would release what is not declared yet.
      }
    }
    return null;
  }

  /** How often it is used other than by its members. */
  private int timesUsedAsWhole() {
    int[] uses = {0};
    function.walkBody(
        node -> {
          if (node instanceof Expression.Identifier id && isBuffer(id)) {
            uses[0]++;
          } else if (node instanceof Expression.Member m && !m.arrow() && isBuffer(m.object())) {
            uses[0]--;
          }
        });
    return uses[0];
  }

  private boolean isBuffer(Expression e) {
    return e instanceof Expression.Identifier id
        && buffer != null
        && buffer.equals(function.variable(id));
  }
}
