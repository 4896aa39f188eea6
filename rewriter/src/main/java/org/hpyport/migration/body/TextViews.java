package org.hpyport.migration.body;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hpyport.capi.CApiSymbol;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.pointer.DataPointer;
import org.hpyport.rewrite.Template;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.InitDeclarator;
import org.hpyport.syntax.SyntaxNode;
import org.jspecify.annotations.Nullable;

/**
 * Reads of the characters of a str (PEP 393). The variable that holds the str gets a view, which
 * holds the characters in one place until the function ends or another str is viewed: C code
 * compares pointers that it took at several places.
 */
final class TextViews {
  private static final Set<String> DATA =
      Set.of(
          "PyUnicode_DATA", "PyUnicode_1BYTE_DATA", "PyUnicode_2BYTE_DATA", "PyUnicode_4BYTE_DATA");

  private final BodyContext context;
  private final ExpressionPorter expressions;
  private final Loops loops;
  private final Map<Variable, String> views = new HashMap<>();

  TextViews(BodyContext context, ExpressionPorter expressions) {
    this.context = context;
    this.expressions = expressions;
    this.loops = new Loops(context.function, context.placement);
  }

  /** Ports the call if it takes or reads such a pointer. */
  boolean port(Expression.Call call, CApiSymbol symbol) {
    if (symbol.name().equals("PyUnicode_READ") && call.arguments().size() == 3) {
      return readAtOnce(call);
    }
    if (!DATA.contains(symbol.name()) || call.arguments().size() != 1) {
      return false;
    }
    SyntaxNode hiding = DataPointer.from(context.extension, context.function, call).hiding();
    String reason = hiding == null ? obstacle(call) : null;
    if (hiding != null) {
      context.refuse(hiding, DataPointer.HIDDEN);
      return true;
    }
    if (reason != null) {
      context.refuse(call, symbol.name() + ": " + reason);
      return true;
    }
    data(call, symbol.name());
    return true;
  }

  private @Nullable String obstacle(Expression.Call call) {
    List<Expression.Call> sites = DataPointer.sites(context.function, call, DATA);
    Set<Variable> holders = new HashSet<>();
    boolean looping = false;
    for (Expression.Call site : sites) {
      DataPointer pointer = DataPointer.from(context.extension, context.function, site);
      if (pointer.isWritten()) {
        return "what it points to is written, and a str cannot be changed";
      }
      if (pointer.isKept()) {
        return "the pointer is kept longer than the characters can be";
      }
      holders.addAll(pointer.variables());
      looping |= loops.outlivesRound(site, pointer);
    }
    if (looping && holders.size() > 1 && !isSetOnce(call)) {
      return "pointers from several rounds of a loop may be used together";
    }
    return sites.size() > 1 && !isSetOnce(call)
        ? "pointers to the characters of several strs may be used together"
        : null;
  }

  /** The places that give the str's variable a value other than null. */
  private List<SyntaxNode> settings(Expression.Call call) {
    Variable text = StructViews.variable(context.function, call.arguments().get(0));
    List<SyntaxNode> settings = new ArrayList<>();
    context.function.walkBody(
        node -> {
          if (text != null && sets(node, text)) {
            settings.add(node);
          }
        });
    return settings;
  }

  private boolean sets(SyntaxNode node, Variable text) {
    if (node instanceof Expression.Assignment a) {
      return text.equals(StructViews.variable(context.function, a.target()))
          && !Words.isNull(a.value(), context.tree());
    }
    if (node instanceof InitDeclarator i) {
      return text.equals(context.function.declared(i))
          && i.initializer() != null
          && !Words.isNull(i.initializer(), context.tree());
    }
    return node instanceof Expression.Unary u
        && u.operator().equals("&")
        && text.equals(StructViews.variable(context.function, u.operand()));
  }

  /** Whether the variable has one str for the whole function: all rounds of a loop see the same. */
  private boolean isSetOnce(Expression.Call call) {
    Variable text = StructViews.variable(context.function, call.arguments().get(0));
    if (text == null) {
      return false;
    }
    List<SyntaxNode> settings = settings(call);
    return settings.isEmpty()
        || (text.kind() == Variable.Kind.LOCAL
            && settings.size() == 1
            && loops.around(settings.get(0)) == null);
  }

  private void data(Expression.Call call, String name) {
    Expression text = call.arguments().get(0);
    String word = Words.plainName(text);
    Variable variable = StructViews.variable(context.function, text);
    String known = variable == null ? null : views.get(variable);
    String view = known == null ? declare(word == null ? "text" : word) : known;
    if (variable != null) {
      views.put(variable, view);
    }
    String cast =
        switch (name) {
          case "PyUnicode_1BYTE_DATA" -> "(uint8_t *)";
          case "PyUnicode_2BYTE_DATA" -> "(uint16_t *)";
          case "PyUnicode_4BYTE_DATA" -> "(HPy_UCS4 *)";
          default -> "";
        };
    expressions.object(text);
    context.edits.replace(
        context.range(call),
        Template.around(
            cast + context.ctx("hpp_text_data(ctx, "), context.range(text), ", &" + view + ")"));
  }

  private String declare(String text) {
    String view = context.freshLocal(text + "_view");
    context.useHelper("hpp_text_view");
    context.useHelper("hpp_text_data");
    context.useHelper("hpp_text_release");
    context.declare("hpp_text_view " + view + " = {HPy_NULL, NULL, NULL};");
    context.releaseAtExit(context.ctx("hpp_text_release(ctx, &") + view + ");");
    return view;
  }

  /** {@code PyUnicode_READ(PyUnicode_KIND(s), PyUnicode_DATA(s), i)} needs no pointer. */
  private boolean readAtOnce(Expression.Call call) {
    Variable kindOf = subject(call.arguments().get(0), "PyUnicode_KIND");
    Variable dataOf = subject(call.arguments().get(1), "PyUnicode_DATA");
    if (kindOf == null || !kindOf.equals(dataOf) || context.freshObjects.contains(dataOf)) {
      return false;
    }
    Expression text = ((Expression.Call) Words.bare(call.arguments().get(1))).arguments().get(0);
    Expression index = call.arguments().get(2);
    expressions.object(text);
    expressions.value(index);
    context.edits.replace(
        context.range(call),
        Template.builder()
            .text(context.ctx("HPyUnicode_ReadChar(ctx, "))
            .hole(context.range(text))
            .text(", ")
            .hole(context.range(index))
            .text(")")
            .build());
    return true;
  }

  private @Nullable Variable subject(Expression e, String callee) {
    return Words.bare(e) instanceof Expression.Call c
            && callee.equals(c.calleeName())
            && c.arguments().size() == 1
        ? StructViews.variable(context.function, c.arguments().get(0))
        : null;
  }
}
