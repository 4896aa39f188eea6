package org.hpyport.migration.body;

import org.hpyport.capi.CApiSymbol;
import org.hpyport.capi.Replacement;
import org.hpyport.migration.PortContext;
import org.hpyport.model.CType;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.pointer.ApiTypes;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.Specifier;
import org.hpyport.syntax.SyntaxNode;
import org.hpyport.syntax.TokenKind;

/** Ports expressions by what their value is used for. */
final class ExpressionPorter {
  private final BodyContext context;
  private final CallPorter calls;
  private final ConditionPorter conditions;
  private final CastPorter casts;
  private final IdentifierPorter identifiers;

  ExpressionPorter(BodyContext context) {
    this.context = context;
    this.calls = new CallPorter(context, this);
    this.conditions = new ConditionPorter(context, this);
    this.casts = new CastPorter(context, this);
    this.identifiers = new IdentifierPorter(context);
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
      CastPorter.drop(context, e);
    } else if (bare instanceof Expression.Binary b && b.operator().equals(",")) {
      value(b.left());
      object(b.right());
    } else if (bare == e && context.typeOf(e).isVoidPointer()) {
      context.refuse(e, "a plain pointer is taken for an object");
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
      identifiers.port(id);
    } else if (e instanceof Expression.Call call) {
      calls.port(call);
    } else if (e instanceof Expression.Cast cast) {
      casts.port(cast);
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
    } else if (e instanceof Expression.StringLiteral literal) {
      string(literal);
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

  /** Parts of a string that Python's headers define are written out. */
  private void string(Expression.StringLiteral literal) {
    for (int part : literal.parts()) {
      CApiSymbol symbol =
          context.tree().tokens().kind(part) == TokenKind.IDENTIFIER
              ? context.api(context.tree().tokens().text(part))
              : null;
      if (symbol != null && symbol.replacement() instanceof Replacement.Direct d && d.plainC()) {
        context.edits.replace(context.token(part), d.target());
      }
    }
  }

  private boolean mentionsObject(Expression e) {
    boolean[] found = {false};
    e.walk(
        n -> {
          if (n instanceof Specifier.NamedType t && CType.named(t.name(), 1).isObject()) {
            found[0] = true;
          }
        });
    return found[0];
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
      String asStruct = PortContext.structAccess(context.extension, target) + context.ctx("(ctx, ");
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
      identifiers.port(id);
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
      } else if (context.owner(m) == null) {
        context.refuse(m, "the object that owns this field is not at hand");
      }
    } else if (owner.isObject() && !owner.isOwnStruct()) {
      context.refuse(m, "it reads the member " + m.name() + " of an interpreter's struct");
    }
    value(m.object());
  }

  /** Whether it is an element of the array that {@code METH_FASTCALL} passes: a caller's handle. */
  private boolean isArgument(Expression.Index i) {
    Variable array = context.function.variable(i.array());
    return array != null && context.function.isArgumentsArray(array);
  }

  private void index(Expression.Index i) {
    if (isArgument(i)) {
      value(i.index());
      return;
    }
    if (context.isHandle(i)) {
      context.refuse(i, "arrays of objects are not ported yet");
    }
    value(i.array());
    value(i.index());
  }
}
