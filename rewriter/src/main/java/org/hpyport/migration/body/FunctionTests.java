package org.hpyport.migration.body;

import java.util.Set;
import org.hpyport.migration.StringFormats;
import org.hpyport.model.MethodTable;
import org.hpyport.model.Words;
import org.hpyport.rewrite.Template;
import org.hpyport.syntax.Expression;
import org.jspecify.annotations.Nullable;

/**
 * Tests whether an object is one of the module's own functions: {@code PyCFunction_GetFunction(x)
 * == (PyCFunction)f}. The C function behind an object is not visible under HPy; its name and its
 * module's tell as much.
 */
final class FunctionTests {
  private static final Set<String> READS =
      Set.of("PyCFunction_GetFunction", "PyCFunction_GET_FUNCTION");

  private final BodyContext context;

  FunctionTests(BodyContext context) {
    this.context = context;
  }

  /** Ports the comparison if it is one of these; the object that is tested, or {@code null}. */
  @Nullable Expression port(Expression.Binary b) {
    Expression tested = tested(b.left());
    String name = name(tested == null ? b.left() : b.right());
    tested = tested == null ? tested(b.right()) : tested;
    if (tested == null || name == null) {
      return null;
    }
    String whole = context.extension.name();
    String module = whole.substring(whole.lastIndexOf('.') + 1);
    context.useHelper("hpp_is_function");
    context.edits.replace(
        context.range(b),
        Template.around(
            (b.operator().equals("!=") ? "!" : "") + context.ctx("hpp_is_function(ctx, "),
            context.range(tested),
            ", " + StringFormats.quote(module) + ", " + StringFormats.quote(name) + ")"));
    return tested;
  }

  private @Nullable Expression tested(Expression e) {
    return Words.bare(e) instanceof Expression.Call call
            && call.calleeName() != null
            && READS.contains(call.calleeName())
            && call.arguments().size() == 1
            && context.api(call.calleeName()) != null
        ? call.arguments().get(0)
        : null;
  }

  /** The name under which Python sees a function of the module's own table, if it has but one. */
  private @Nullable String name(Expression e) {
    String function =
        Words.bare(e) instanceof Expression.Identifier id && context.function.variable(id) == null
            ? id.name()
            : null;
    String found = null;
    for (MethodTable table : context.extension.methodTables().values()) {
      for (MethodTable.Row row : table.rows()) {
        if (function != null && function.equals(row.function())) {
          String name = StringFormats.evaluate(table.tree(), row.name());
          if (name == null || found != null) {
            return null;
          }
          found = name;
        }
      }
    }
    return found;
  }
}
