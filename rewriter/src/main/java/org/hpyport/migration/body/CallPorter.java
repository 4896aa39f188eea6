package org.hpyport.migration.body;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hpyport.capi.ArgumentPattern;
import org.hpyport.capi.CApiSymbol;
import org.hpyport.capi.Replacement;
import org.hpyport.model.CType;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.preprocess.MacroDefinition;
import org.hpyport.rewrite.Template;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.Expression;
import org.jspecify.annotations.Nullable;

/** Ports calls: of the API by catalog row, of the project's functions by their new signatures. */
final class CallPorter {
  private static final Pattern REFERENCE = Pattern.compile("(, ?)?\\$(\\d+)(\\*?)");

  private final BodyContext context;
  private final ExpressionPorter expressions;
  private final ReshapedCalls reshaped;

  CallPorter(BodyContext context, ExpressionPorter expressions) {
    this.context = context;
    this.expressions = expressions;
    this.reshaped = new ReshapedCalls(context, expressions, this);
  }

  void port(Expression.Call call) {
    if (new BaseCalls(context, expressions).port(call)) {
      return;
    }
    String name = call.calleeName();
    FunctionModel own = name == null ? null : context.extension.function(name);
    CApiSymbol symbol = name == null ? null : context.api(name);
    if (own != null) {
      ownFunction(call, own);
    } else if (symbol != null && variable(call) == null) {
      api(call, symbol);
    } else {
      foreign(call, name);
    }
  }

  private @Nullable Variable variable(Expression.Call call) {
    return call.callee() instanceof Expression.Identifier id ? context.function.variable(id) : null;
  }

  private void ownFunction(Expression.Call call, FunctionModel own) {
    if (own.needsContext()) {
      insertContext(call);
    }
    if (ArrayCalls.takesArray(own)) {
      new ArrayCalls(context, this).port(call, own);
      return;
    }
    for (int i = 0; i < call.arguments().size(); i++) {
      Expression argument = call.arguments().get(i);
      CType type = i < own.parameters().size() ? own.parameters().get(i).type() : CType.UNKNOWN;
      // A helper that takes the project's own struct goes on taking a pointer to it.
      boolean view = type.isOwnStruct() && !context.takesHandle(own, i);
      boolean object = type.isObject() && !view;
      if (object) {
        objectArgument(argument);
      } else {
        expressions.value(argument);
      }
    }
  }

  /** An argument that is an object: a view gives its handle. */
  void objectArgument(Expression argument) {
    Variable v = StructViews.variable(context.function, argument);
    if (v != null && v.type().isOwnStruct()) {
      String handle = context.views.handle(v);
      if (handle == null) {
        context.refuse(argument, "a struct is used as an object whose handle is not at hand");
      } else {
        context.edits.replaceAbsorbing(context.range(argument), handle);
      }
    } else if (argument instanceof Expression.Cast
        && context.typeOf(argument).isOwnStruct()
        && context.isHandle(Words.bare(argument))) {
      CastPorter.drop(context, argument);
      expressions.object(Words.bare(argument));
    } else {
      expressions.object(argument);
    }
  }

  private void insertContext(Expression.Call call) {
    int after = context.tree().tokens().end(call.open());
    if (call.arguments().isEmpty()) {
      context.edits.insert(after, context.ctx("ctx"), 0);
    } else {
      context.insertContext(after);
    }
  }

  /**
   * Whether all that a macro does is to cast its one parameter to {@code void}: any type will do.
   */
  private static boolean ignores(MacroDefinition macro) {
    List<String> parameters = macro.parameters();
    return parameters != null
        && parameters.size() == 1
        && macro
            .body()
            .replaceAll("\\s", "")
            .matches("\\(*\\(void\\)\\(*" + Pattern.quote(parameters.get(0)) + "\\)*");
  }

  private static boolean isName(Expression.Call call) {
    return call.arguments().size() == 1
        && Words.bare(call.arguments().get(0)) instanceof Expression.Identifier;
  }

  private void foreign(Expression.Call call, @Nullable String name) {
    MacroDefinition macro = name == null ? null : context.tree().macros().find(name);
    if (macro != null && ignores(macro) && isName(call)) {
      return;
    }
    boolean hidden = call.callee() instanceof Expression.Identifier id && context.usesApi(id);
    if (hidden || context.usesApi(macro)) {
      context.refuse(call, "the macro " + name + " uses the Python API");
    }
    if (name == null || variable(call) != null) {
      expressions.value(call.callee());
    }
    for (Expression argument : call.arguments()) {
      if (context.isHandle(argument) || context.typeOf(argument).isObjectOut()) {
        context.refuse(
            argument,
            "an object is passed to "
                + (name == null ? "a function pointer" : name)
                + ", which is not part of the module");
      }
      expressions.value(argument);
    }
  }

  private void api(Expression.Call call, CApiSymbol symbol) {
    if (reshaped.port(call, symbol)) {
      return;
    }
    Replacement replacement = symbol.replacement();
    if (replacement instanceof Replacement.Direct d) {
      rename(call, symbol, context.ctx(d.target()), d.arguments());
    } else if (replacement instanceof Replacement.Helper h) {
      context.useHelper(h.name());
      rename(call, symbol, h.name(), h.arguments());
    } else {
      context.refuse(call, reason(symbol));
    }
  }

  /** Why a symbol cannot be ported, for a person. */
  static String reason(CApiSymbol symbol) {
    Replacement r = symbol.replacement();
    String why =
        r instanceof Replacement.Legacy l
            ? l.reason()
            : r instanceof Replacement.None n
                ? n.reason()
                : r instanceof Replacement.Reshaped m
                    ? "its migration (" + m.migration() + ") does not cover this use"
                    : "it is used in an unexpected way";
    String versions = symbol.availability().remark();
    return symbol.name() + (versions.isEmpty() ? "" : " (" + versions + ")") + ": " + why;
  }

  private void rename(
      Expression.Call call, CApiSymbol symbol, String target, @Nullable ArgumentPattern arguments) {
    if (arguments == null) {
      context.refuse(call, reason(symbol));
      return;
    }
    portArguments(call, symbol);
    if (arguments.equals(ArgumentPattern.CONTEXT_FIRST)) {
      context.edits.replace(context.range(call.callee()), target);
      insertContext(call);
    } else if (arguments.equals(ArgumentPattern.SAME)) {
      if (!target.equals(symbol.name())) {
        context.edits.replace(context.range(call.callee()), target);
      }
    } else if (arguments.repeatsArgument() && hasEffects(call.arguments())) {
      context.refuse(call, symbol.name() + " would evaluate an argument twice");
    } else {
      context.edits.replace(context.range(call), pattern(call, target, arguments));
    }
  }

  static boolean hasEffects(List<Expression> arguments) {
    boolean[] found = {false};
    for (Expression a : arguments) {
      a.walk(
          n ->
              found[0] |=
                  n instanceof Expression.Call
                      || n instanceof Expression.Assignment
                      || (n instanceof Expression.Unary u && u.operator().matches("\\+\\+|--")));
    }
    return found[0];
  }

  private void portArguments(Expression.Call call, CApiSymbol symbol) {
    for (int i = 0; i < call.arguments().size(); i++) {
      Expression argument = call.arguments().get(i);
      if (symbol.facts().isObject(i) || isVariadicObject(call, symbol, i)) {
        objectArgument(argument);
      } else {
        if (symbol.facts().objectArrays().contains(i)) {
          context.refuse(argument, "arrays of objects are not ported yet");
        }
        expressions.value(argument);
      }
    }
  }

  /**
   * Whether an argument for a format is a struct that is also an object, which no cast shows: what
   * formats take is objects, but for {@code %p}, which takes any pointer.
   */
  private boolean isVariadicObject(Expression.Call call, CApiSymbol symbol, int index) {
    Variable v = StructViews.variable(context.function, call.arguments().get(index));
    boolean more = symbol.facts().variadic() && index >= symbol.facts().parameters();
    return more
        && v != null
        && v.type().isOwnStruct()
        && !symbol.name().matches("_?PyArg_.*")
        && !context.tree().text(call).contains("%p");
  }

  /** The call as the pattern says, with holes where arguments go. */
  private Template pattern(Expression.Call call, String target, ArgumentPattern arguments) {
    Template.Builder out = Template.builder().text(target + "(");
    Matcher m = REFERENCE.matcher(arguments.text());
    int end = 0;
    while (m.find()) {
      out.text(context.ctx(arguments.text().substring(end, m.start())));
      int index = Integer.parseInt(m.group(2));
      if (index < call.arguments().size()) {
        out.text(m.group(1) == null ? "" : m.group(1));
        int last = m.group(3).isEmpty() ? index : call.arguments().size() - 1;
        out.hole(
            new TextRange(
                context.range(call.arguments().get(index)).start(),
                context.range(call.arguments().get(last)).end()));
      }
      end = m.end();
    }
    return out.text(context.ctx(arguments.text().substring(end)) + ")").build();
  }

  static boolean isZero(Expression e, BodyContext context) {
    return Words.bare(e) instanceof Expression.NumberLiteral
        && context.tree().text(Words.bare(e)).equals("0");
  }
}
