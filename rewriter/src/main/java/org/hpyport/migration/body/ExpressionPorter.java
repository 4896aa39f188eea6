package org.hpyport.migration.body;

import org.hpyport.capi.BuiltinType;
import org.hpyport.capi.CApiSymbol;
import org.hpyport.capi.Replacement;
import org.hpyport.capi.SymbolKind;
import org.hpyport.model.CType;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.preprocess.MacroDefinition;
import org.hpyport.rewrite.Template;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.SyntaxNode;
import org.jspecify.annotations.Nullable;

/** Ports expressions by what their value is used for. */
final class ExpressionPorter {
  private final BodyContext context;
  private final CallPorter calls;
  private final ConditionPorter conditions;

  ExpressionPorter(BodyContext context) {
    this.context = context;
    this.calls = new CallPorter(context, this);
    this.conditions = new ConditionPorter(context, this);
  }

  /** An expression whose value is tested for truth. */
  void condition(Expression e) {
    conditions.port(e);
  }

  /** An expression whose value is an object where the C API expects one: null becomes HPy_NULL. */
  void object(Expression e) {
    Expression bare = Words.bare(e);
    if (Words.isNull(e, context.tree())) {
      context.edits.replaceAbsorbing(context.range(e), "HPy_NULL");
    } else if (givesNumber(bare)) {
      context.refuse(e, "HPy tells only whether there is an exception, and not which");
    } else if (bare instanceof Expression.Conditional c && c.whenTrue() != null) {
      condition(c.condition());
      object(c.whenTrue());
      object(c.whenFalse());
      dropCasts(e);
    } else if (bare instanceof Expression.Binary b && b.operator().equals(",")) {
      value(b.left());
      object(b.right());
    } else {
      value(e);
    }
  }

  /** Whether the expression is a call that gives an object in C and only a number under HPy. */
  boolean givesNumber(Expression e) {
    if (!(Words.bare(e) instanceof Expression.Call call) || call.calleeName() == null) {
      return false;
    }
    CApiSymbol symbol = context.api(call.calleeName());
    return symbol != null && ApiTypes.givesNumber(symbol);
  }

  /** An expression whose value is used as it is, or not at all. */
  void value(Expression e) {
    if (e instanceof Expression.Identifier id) {
      identifier(id);
    } else if (e instanceof Expression.Call call) {
      calls.port(call);
    } else if (e instanceof Expression.Cast cast) {
      cast(cast);
    } else if (e instanceof Expression.Assignment a) {
      assignment(a);
    } else if (e instanceof Expression.Conditional c) {
      conditional(c);
    } else if (e instanceof Expression.Binary b) {
      binary(b);
    } else if (e instanceof Expression.Unary u) {
      unary(u);
    } else if (e instanceof Expression.Member m) {
      member(m);
    } else if (e instanceof Expression.Index i) {
      index(i);
    } else {
      other(e);
    }
  }

  private void other(Expression e) {
    if (e instanceof Expression.Opaque) {
      context.refuse(e, "this expression was not understood");
    } else if (e instanceof Expression.StatementsArgument) {
      context.refuse(e, "statements as an argument of a macro are not ported yet");
    } else if (e instanceof Expression.GenericSelection) {
      context.refuse(e, "selections by type are not ported yet");
    } else if (e instanceof Expression.StatementExpression) {
      context.refuse(e, "statement expressions are not ported yet");
    } else if (e instanceof Expression.SizeofType || e instanceof Expression.TypeArgument) {
      if (mentionsObject(e)) {
        context.refuse(e, "it takes an object type apart");
      }
    } else if (!(e instanceof Expression.SizeofExpression)) {
      for (SyntaxNode child : e.children()) {
        if (child instanceof Expression inner) {
          value(inner);
        } else if (child instanceof Expression.Initializer item) {
          value(item.value());
        }
      }
    }
  }

  private boolean mentionsObject(Expression e) {
    boolean[] found = {false};
    e.walk(
        n -> {
          if (n instanceof org.hpyport.syntax.Specifier.NamedType t
              && CType.named(t.name(), 1).isObject()) {
            found[0] = true;
          }
        });
    return found[0];
  }

  private void identifier(Expression.Identifier id) {
    Variable v = context.function.variable(id);
    if (v != null) {
      variable(id, v);
      return;
    }
    CApiSymbol symbol = context.api(id.name());
    if (symbol != null) {
      constant(id, symbol);
    } else if (usesApi(context.tree().macros().find(id.name()))) {
      context.refuse(id, "the macro " + id.name() + " uses the Python API");
    } else {
      FunctionModel f = context.extension.function(id.name());
      if (f != null && f.needsContext()) {
        context.refuse(id, "the address of " + id.name() + " is taken, which gains a parameter");
      }
    }
  }

  private void variable(Expression.Identifier id, Variable v) {
    if (context.lifetimes.covers(id) || context.packed.port(id, v)) {
      return;
    }
    if (context.isStaticType(v)) {
      context.refuse(id, "the static type " + v.name() + " is taken apart");
    } else if (v.type().isObject() && !v.isAutomatic()) {
      context.refuse(id, "the global " + v.name() + " is used in a way that is not ported yet");
    } else if (v.type().isObjectArray()) {
      context.refuse(id, "arrays of objects are not ported yet");
    }
  }

  /** Whether a macro of the project mentions a name of the API that changes. */
  boolean usesApi(@Nullable MacroDefinition macro) {
    if (macro == null || macro.file() == null) {
      return false;
    }
    for (String word : macro.body().split("\\W+", -1)) {
      CApiSymbol symbol = word.isEmpty() ? null : context.api(word);
      if (symbol != null && !staysAsItIs(symbol)) {
        return true;
      }
      FunctionModel f = context.extension.function(word);
      if (f != null && f.needsContext()) {
        return true;
      }
    }
    return false;
  }

  private static boolean staysAsItIs(CApiSymbol symbol) {
    return symbol.replacement() instanceof Replacement.Direct d && d.target().equals(symbol.name());
  }

  private void constant(Expression.Identifier id, CApiSymbol symbol) {
    if (symbol.replacement() instanceof Replacement.Direct d) {
      if (symbol.kind() == SymbolKind.TYPE && id.name().endsWith("_Type")) {
        context.refuse(id, "the type object " + id.name() + " is taken apart");
      } else if (!d.target().equals(id.name())) {
        context.edits.replace(context.range(id), context.ctx(d.target()));
      }
    } else if (symbol.replacement() instanceof Replacement.Reshaped r
        && r.migration().equals("version-tests")) {
      return; // The migration of version constants replaces it.
    } else if (symbol.name().startsWith("Py_RETURN_")) {
      return; // The statement porter replaces it.
    } else {
      context.refuse(id, calls.reason(symbol));
    }
  }

  private void cast(Expression.Cast cast) {
    CType target = context.typeOf(cast);
    CType source = context.typeOf(cast.operand());
    String builtin = builtinType(cast.operand());
    if (builtin != null && target.isObject()) {
      String found = context.ctx("HPy_GetItem_s(ctx, ctx->h_Builtins, \"") + builtin + "\")";
      context.edits.replaceAbsorbing(context.range(cast), found);
      return;
    }
    if (target.isOwnStruct()) {
      structCast(cast, target, source);
    } else if (target.isObject()) {
      if (source.isOwnStruct()) {
        ownObject(cast);
      } else if (source.isObject()) {
        dropCasts(cast);
        value(cast.operand());
      } else if (Words.isNull(cast, context.tree())) {
        context.edits.replaceAbsorbing(context.range(cast), "HPy_NULL");
      } else {
        context.refuse(cast, "something that is no object is cast to one");
      }
    } else if (source.isObject() || source.isObjectOut()) {
      if (target.isVoid()) {
        value(cast.operand());
      } else {
        context.refuse(cast, "an object is cast to " + target);
      }
    } else {
      value(cast.operand());
    }
  }

  /**
   * The built-in type whose address an expression is, or {@code null} if HPy has a handle for it.
   */
  private @Nullable String builtinType(Expression e) {
    return e instanceof Expression.Unary u
            && u.operator().equals("&")
            && Words.bare(u.operand()) instanceof Expression.Identifier id
            && context.function.variable(id) == null
        ? BuiltinType.name(context.api(id.name()))
        : null;
  }

  /** {@code (T *)object}: the payload of the object. */
  private void structCast(Expression.Cast cast, CType target, CType source) {
    if (source.isOwnStruct()) {
      if (!source.base().equals(target.base())) {
        context.refuse(cast, "one object struct is cast to another");
      }
      return;
    }
    if (!source.isObject()) {
      context.refuse(cast, "something that is no object is cast to " + target);
      return;
    }
    TextRange operand = context.range(cast.operand());
    context.edits.replace(
        context.range(cast),
        Template.around(StructViews.asStruct(target) + context.ctx("(ctx, "), operand, ")"));
    value(cast.operand());
  }

  /** {@code (PyObject *)view}: the handle beside the view. */
  private void ownObject(Expression.Cast cast) {
    Variable v = StructViews.variable(context.function, cast.operand());
    String handle = v == null ? null : context.views.handle(v);
    if (context.isOwnResult(cast.operand())) {
      dropCasts(cast);
      value(Words.bare(cast.operand()));
    } else if (handle == null) {
      context.refuse(cast, "a struct is used as an object whose handle is not at hand");
    } else if (!context.lifetimes.duplicates(cast)) {
      context.edits.replaceAbsorbing(context.range(cast), handle);
    }
  }

  /** Deletes the casts around an object expression; what is inside is already a handle. */
  void dropCasts(Expression e) {
    Expression at = e;
    while (true) {
      if (at instanceof Expression.Cast c) {
        int start = context.range(c).start();
        context.edits.delete(new TextRange(start, context.range(c.operand()).start()));
        at = c.operand();
      } else if (at instanceof Expression.Parenthesized p) {
        at = p.inner();
      } else {
        return;
      }
    }
  }

  private void assignment(Expression.Assignment a) {
    CType target = context.typeOf(a.target());
    if (target.isOwnStruct()) {
      structAssignment(a);
    } else if (target.isObject()) {
      objectTarget(a.target());
      object(a.value());
    } else {
      value(a.target());
      plainValue(a.value(), target);
    }
  }

  /**
   * A value that is no object. Where the C API gives {@code char *} and HPy {@code const char *}, a
   * variable of the former type needs a cast.
   */
  void plainValue(Expression e, CType target) {
    value(e);
    Expression bare = Words.bare(e);
    if (bare instanceof Expression.Call call && call.calleeName() != null) {
      CApiSymbol symbol = context.api(call.calleeName());
      boolean loses =
          symbol != null
              && symbol.derivedFrom().isPresent()
              && "char *".equals(symbol.facts().resultType())
              && !(symbol.replacement() instanceof Replacement.Direct d && d.plainC());
      if (loses && bare == e && target.pointers() == 1 && !target.constant()) {
        context.edits.insert(context.range(e).start(), "(" + target.base() + " *)", 0);
      }
    }
  }

  private void structAssignment(Expression.Assignment a) {
    CType target = context.typeOf(a.target());
    Variable v = StructViews.variable(context.function, a.target());
    String handle = v == null ? null : context.views.handle(v);
    MadeView made = MadeView.in(context, a);
    if (made != null) {
      made.assign(this);
    } else if (handle != null
        && a.value() instanceof Expression.Cast
        && Words.bare(a.value()) instanceof Expression.Identifier id
        && context.isHandle(id)) {
      String asStruct = StructViews.asStruct(target) + context.ctx("(ctx, ");
      context.edits.replaceAbsorbing(
          context.range(a.value()), asStruct + handle + " = " + id.name() + ")");
      value(id);
    } else if (handle != null && !Words.isNull(a.value(), context.tree())) {
      context.refuse(a, "a struct that is also an object is assigned to a variable");
    } else {
      value(a.target());
      value(a.value());
    }
  }

  private void objectTarget(Expression target) {
    Expression bare = Words.bare(target);
    if (bare instanceof Expression.Identifier id) {
      identifier(id);
    } else if (bare instanceof Expression.Unary u
        && u.operator().equals("*")
        && Words.bare(u.operand()) instanceof Expression.Identifier id
        && context.function.variable(id) != null) {
      return;
    } else if (bare instanceof Expression.Member m) {
      member(m);
    } else {
      context.refuse(target, "an object is stored where its lifetime cannot be followed");
    }
  }

  private void conditional(Expression.Conditional c) {
    condition(c.condition());
    if (context.isHandle(c)) {
      if (c.whenTrue() == null) {
        context.refuse(c, "a ?: without middle yields an object");
        return;
      }
      object(c.whenTrue());
      object(c.whenFalse());
    } else {
      if (c.whenTrue() != null) {
        value(c.whenTrue());
      }
      value(c.whenFalse());
    }
  }

  private void binary(Expression.Binary b) {
    switch (b.operator()) {
      case "&&", "||", "==", "!=" -> conditions.port(b);
      default -> {
        if (context.isHandle(b.left()) && !b.operator().equals(",")) {
          context.refuse(b, "object pointers are compared or computed with");
        }
        value(b.left());
        value(b.right());
      }
    }
  }

  private void unary(Expression.Unary u) {
    if (u.operator().equals("!")) {
      conditions.port(u);
      return;
    }
    Expression operand = Words.bare(u.operand());
    if (u.operator().equals("&") && operand instanceof Expression.Identifier id) {
      Variable v = context.function.variable(id);
      if (v != null && context.isStaticType(v)) {
        return; // The lifetime plan loads the type from the global that holds it.
      }
      CApiSymbol symbol = context.function.variable(id) == null ? context.api(id.name()) : null;
      if (symbol != null && symbol.replacement() instanceof Replacement.Direct d) {
        context.edits.replace(context.range(u), context.ctx(d.target()));
        return;
      }
    }
    if (u.operator().equals("&")
        && operand instanceof Expression.Member m
        && context.typeOf(m).isObject()) {
      context.refuse(u, "the address of an object field is taken");
    }
    if (context.isHandle(u.operand()) && u.operator().matches("\\+\\+|--|-|~|\\*")) {
      context.refuse(u, "an object pointer is computed with");
    }
    value(u.operand());
  }

  private void member(Expression.Member m) {
    CType owner = context.typeOf(m.object());
    if (context.typeOf(m).isObject()) {
      if (context.isOwnedHandle(m)) {
        value(m.object());
        return;
      }
      if (!context.isObjectField(m)) {
        context.refuse(m, "objects in struct members are not ported yet");
      } else if (context.ownerHandle(m) == null) {
        context.refuse(m, "the object that owns this field is not at hand");
      }
    } else if (owner.isObject() && !owner.isOwnStruct()) {
      context.refuse(m, "it reads the member " + m.name() + " of an interpreter's struct");
    }
    value(m.object());
  }

  private void index(Expression.Index i) {
    if (context.isHandle(i)) {
      context.refuse(i, "arrays of objects are not ported yet");
    }
    value(i.array());
    value(i.index());
  }
}
