package org.hpyport.migration.body;

import java.util.List;
import org.hpyport.capi.CApiSymbol;
import org.hpyport.capi.Replacement;
import org.hpyport.migration.Signature;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.FunctionRole;
import org.hpyport.model.StructInitializer;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.Expression;
import org.jspecify.annotations.Nullable;

/**
 * Calls of a base type's constructor or initialiser through its slot, with the arguments the
 * function itself was called with: {@code PyList_Type.tp_init((PyObject *)self, args, kwds)}.
 */
final class BaseCalls {
  private final BodyContext context;
  private final ExpressionPorter expressions;

  BaseCalls(BodyContext context, ExpressionPorter expressions) {
    this.context = context;
    this.expressions = expressions;
  }

  /** Ports the call if it is one of these. */
  boolean port(Expression.Call call) {
    if (!(call.callee() instanceof Expression.Member m)
        || m.arrow()
        || !(m.object() instanceof Expression.Identifier base)
        || !m.name().matches("tp_init|tp_new")
        || call.arguments().size() != 3) {
      return false;
    }
    Signature own = context.signature();
    String arguments = own.arguments();
    String count = own.count();
    if (arguments == null || count == null || !passesOn(call.arguments())) {
      return false;
    }
    String keywords = own.keywords() == null ? "HPy_NULL" : own.keywords();
    boolean slot =
        context.function.role() instanceof FunctionRole.Slot s
            && s.slot().matches("tp_init|tp_new");
    String target = slot ? target(base.name(), m.name()) : null;
    if (target == null) {
      return false;
    }
    int comma = context.range(call.arguments().get(1)).start();
    context.edits.replaceAbsorbing(
        new TextRange(comma, context.range(call.arguments().get(2)).end()),
        arguments + ", " + count + ", " + keywords);
    context.edits.replaceAbsorbing(
        new TextRange(context.range(call).start(), context.tree().tokens().end(call.open())),
        context.ctx(target));
    object(call.arguments().get(0));
    return true;
  }

  private void object(Expression argument) {
    Variable v = StructViews.variable(context.function, argument);
    String handle = v == null ? null : context.views.handle(v);
    if (handle != null) {
      context.edits.replaceAbsorbing(context.range(argument), handle);
    } else {
      expressions.object(argument);
    }
  }

  /** Whether the second and third argument are the function's own. */
  private boolean passesOn(List<Expression> arguments) {
    List<Variable> parameters = context.function.parameters();
    return parameters.size() == 3
        && parameters.get(1).equals(StructViews.variable(context.function, arguments.get(1)))
        && parameters.get(2).equals(StructViews.variable(context.function, arguments.get(2)));
  }

  /** The text up to the first argument, or {@code null} if the base type is not known. */
  private @Nullable String target(String base, String slot) {
    StructInitializer type = context.extension.definitions().get(base);
    if (type != null) {
      Expression function = type.field(slot);
      String name = function == null ? null : Words.plainName(function);
      FunctionModel own = name == null ? null : context.extension.function(name);
      return own != null ? name + "(ctx, " : null;
    }
    CApiSymbol symbol = context.api(base);
    if (slot.equals("tp_init")
        && symbol != null
        && symbol.replacement() instanceof Replacement.Direct d) {
      context.useHelper("hpp_base_init");
      return "hpp_base_init(ctx, " + d.target() + ", ";
    }
    return null;
  }
}
