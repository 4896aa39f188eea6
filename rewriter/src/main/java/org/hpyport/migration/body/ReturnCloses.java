package org.hpyport.migration.body;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hpyport.migration.TypeNames;
import org.hpyport.model.CType;
import org.hpyport.model.Words;
import org.hpyport.ownership.LifetimeAction;
import org.hpyport.ownership.LifetimePlan;
import org.hpyport.rewrite.Template;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.Statement;

/**
 * Closes before returns. A value that may need what is closed is computed first, into a variable of
 * its own.
 */
final class ReturnCloses {
  private final BodyContext context;
  private final LifetimePlan plan;
  private final Surroundings surroundings;
  private final Names names;
  private final Map<Statement.Return, String> results = new HashMap<>();

  ReturnCloses(BodyContext context, LifetimePlan plan, Surroundings surroundings, Names names) {
    this.context = context;
    this.plan = plan;
    this.surroundings = surroundings;
    this.names = names;
  }

  /**
   * Handles that argument parsing made, which hold copies of arguments alive, are closed on each
   * way out. They are null until they are set.
   */
  void closeKept() {
    List<Template> closes = new ArrayList<>();
    context
        .ownedByParsing()
        .forEach(statement -> closes.add(Template.text(context.ctx(statement))));
    context.releases().forEach(statement -> closes.add(Template.text(statement)));
    if (closes.isEmpty()) {
      return;
    }
    context.function.walkBody(
        node -> {
          if (node instanceof Statement.Return r) {
            close(r, closes);
          } else if (node instanceof Statement s && isReturningMacro(s)) {
            closes.forEach(c -> surroundings.before(s, c));
          }
        });
    atEnd(closes);
  }

  /** A function without result may end without a return. */
  private void atEnd(List<Template> closes) {
    List<Statement> items = context.function.definition().body().items();
    boolean falls = items.isEmpty() || !(items.get(items.size() - 1) instanceof Statement.Return);
    if (context.function.result().isVoid() && falls && !items.isEmpty()) {
      closes.forEach(c -> surroundings.after(items.get(items.size() - 1), c));
    }
  }

  private boolean isReturningMacro(Statement s) {
    Expression e =
        s instanceof Statement.ExpressionStatement x
            ? x.expression()
            : s instanceof Statement.MacroStatement m ? m.invocation() : null;
    return e instanceof Expression.Identifier id && id.name().startsWith("Py_RETURN_");
  }

  void close(Statement.Return r, List<Template> closes) {
    Expression value = r.value();
    if (closes.isEmpty()) {
      return;
    }
    if (value == null || isSimple(value)) {
      closes.forEach(c -> surroundings.before(r, c));
      return;
    }
    if (!results.containsKey(r)) {
      String name = names.fresh("result");
      results.put(r, name);
      TextRange range = context.range(value);
      context.edits.extract(range, name);
      surroundings.before(r, Template.around(resultType() + name + " = ", range, ";"));
    }
    closes.forEach(c -> surroundings.before(r, c));
  }

  /** Whether a returned value stays what it is whatever is closed: a null, a number, a variable. */
  private boolean isSimple(Expression value) {
    Expression bare = Words.bare(value);
    boolean dups =
        plan.actions(LifetimeAction.DupOnReturn.class).stream()
            .anyMatch(d -> Words.bare(d.value()).equals(bare));
    return !dups
        && (Words.isNull(value, context.tree())
            || isNumber(bare)
            || bare instanceof Expression.Identifier);
  }

  private static boolean isNumber(Expression e) {
    return e instanceof Expression.NumberLiteral
        || (e instanceof Expression.Unary u
            && u.operator().equals("-")
            && u.operand() instanceof Expression.NumberLiteral);
  }

  private String resultType() {
    CType type = context.function.result();
    if (type.isObject()) {
      return "HPy ";
    }
    String target = TypeNames.target(type.base());
    String base = target == null ? type.base() : target;
    return (type.constant() ? "const " : "") + base + " " + "*".repeat(type.pointers());
  }
}
