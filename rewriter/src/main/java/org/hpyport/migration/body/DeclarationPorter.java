package org.hpyport.migration.body;

import org.hpyport.migration.PortContext;
import org.hpyport.model.CType;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.rewrite.Template;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.DeclarationSpecifiers;
import org.hpyport.syntax.Declarator;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.InitDeclarator;
import org.hpyport.syntax.Specifier;
import org.jspecify.annotations.Nullable;

/** Ports local declarations: {@code PyObject *a, **b} becomes {@code HPy a, *b}. */
final class DeclarationPorter {
  private final BodyContext context;
  private final ExpressionPorter expressions;

  DeclarationPorter(BodyContext context, ExpressionPorter expressions) {
    this.context = context;
    this.expressions = expressions;
  }

  void port(ExternalDeclaration.Declaration d) {
    boolean changed = false;
    if (new FreshObjectDeclarations(context).port(d)) {
      d.declarators().forEach(init -> initializer(init, false));
      return;
    }
    for (InitDeclarator init : d.declarators()) {
      Variable v = context.function.declared(init);
      if (context.freshObjects.contains(v)) {
        continue;
      }
      CType type = v == null ? CType.UNKNOWN : v.type();
      if (v != null && type.isOwnStruct()) {
        view(d, init, v);
      } else if (type.isObject() || type.isObjectOut()) {
        if (v != null && v.kind() == Variable.Kind.STATIC_LOCAL) {
          context.refuse(d, "static local objects are not ported yet");
        }
        dropStar(init.declarator());
        changed = true;
        initializer(init, type.isObject());
      } else {
        if (type.isObjectArray()) {
          context.refuse(d, "arrays of objects are not ported yet");
        }
        initializer(init, false);
      }
    }
    if (changed) {
      renameType(d.specifiers());
    }
  }

  private void initializer(InitDeclarator init, boolean object) {
    Expression value = init.initializer();
    if (value == null) {
      return;
    }
    Variable v = context.function.declared(init);
    if (object) {
      expressions.object(value);
    } else {
      expressions.plainValue(value, v == null ? CType.UNKNOWN : v.type());
    }
  }

  private void renameType(DeclarationSpecifiers specifiers) {
    for (Specifier s : specifiers.items()) {
      if (s instanceof Specifier.NamedType n) {
        context.edits.replace(context.range(n), "HPy");
      } else if (s instanceof Specifier.Qualifier q && q.word().contains("const")) {
        continue;
      }
    }
  }

  /** Deletes the star nearest to the type, and the blank behind it if one stands before it, too. */
  private void dropStar(Declarator declarator) {
    Declarator d = declarator;
    while (d != null) {
      if (d instanceof Declarator.Pointer p) {
        dropStar(p);
        return;
      }
      d = d.inner();
    }
  }

  private void dropStar(Declarator.Pointer p) {
    TextRange star = context.token(p.star());
    String text = context.tree().file().text();
    int end = star.end();
    boolean blankBefore = star.start() > 0 && " \t\r\n".indexOf(text.charAt(star.start() - 1)) >= 0;
    if (blankBefore && end < text.length() && text.charAt(end) == ' ') {
      end++;
    }
    boolean glued =
        !blankBefore
            && end < text.length()
            && (Character.isLetter(text.charAt(end)) || text.charAt(end) == '_');
    context.edits.replace(new TextRange(star.start(), end), glued ? " " : "");
  }

  /** A pointer to an object struct: its type stays; a handle may stand beside it. */
  private void view(ExternalDeclaration.Declaration d, InitDeclarator init, Variable v) {
    Expression value = init.initializer();
    String handle = context.views.handle(v);
    Expression type = value == null ? null : StructViews.allocation(value);
    if (value != null && type != null && handle != null) {
      allocated(d, init, v, handle, value, type);
    } else if (value != null
        && handle != null
        && (context.isOwnResult(value) || context.isObjectAsStruct(value))) {
      result(d, init, v, handle, value);
    } else {
      if (handle != null && value != null && !isSource(value)) {
        context.refuse(d, "a struct that is also an object comes from an unknown place");
      }
      if (handle != null) {
        declareHandle(d, handle, value);
      }
      initializer(init, false);
    }
  }

  private boolean isSource(Expression value) {
    return Words.isNull(value, context.tree())
        || (value instanceof Expression.Cast c && Words.bare(c) instanceof Expression.Identifier);
  }

  /** {@code T *p = (T *)x;} where {@code p} also serves as object: {@code x} is its handle. */
  private void declareHandle(
      ExternalDeclaration.Declaration d, String handle, @Nullable Expression value) {
    Expression bare = value == null ? null : Words.bare(value);
    int after = context.range(d).end();
    String indent = context.edits.layout().indentationAt(context.range(d).start());
    if (bare instanceof Expression.Identifier id
        && context.function.variable(id) != null
        && !Words.isNull(bare, context.tree())) {
      context.edits.insert(after, "\n" + indent + "HPy " + handle + " = " + id.name() + ";", -20);
    } else {
      context.edits.insert(after, "\n" + indent + "HPy " + handle + " = HPy_NULL;", -20);
    }
  }

  /** {@code T *p = make();}: the handle first, then the struct behind it. */
  private void result(
      ExternalDeclaration.Declaration d,
      InitDeclarator init,
      Variable v,
      String handle,
      Expression value) {
    Expression call = Words.bare(value);
    int equals = context.range(init.declarator()).end();
    context.edits.deleteAbsorbing(new TextRange(equals, context.range(value).end()));
    String indent = context.edits.layout().indentationAt(context.range(d).start());
    context.edits.insert(
        context.range(d).end(),
        Template.builder()
            .text("\n" + indent + "HPy " + handle + " = ")
            .hole(context.range(call))
            .text(";\n" + indent + viewOf(context, v, handle) + ";")
            .build(),
        -20);
    expressions.object(call);
  }

  /** {@code p = HPy_IsNull(h_p) ? NULL : T_AsStruct(ctx, h_p)}. */
  static String viewOf(BodyContext context, Variable v, String handle) {
    return v.name()
        + " = HPy_IsNull("
        + handle
        + ") ? NULL : "
        + PortContext.structAccess(context.extension, v.type())
        + context.ctx("(ctx, ")
        + handle
        + ")";
  }

  /** {@code T *p = (T *)type->tp_alloc(type, 0);}. */
  private void allocated(
      ExternalDeclaration.Declaration d,
      InitDeclarator init,
      Variable v,
      String handle,
      Expression value,
      Expression type) {
    int equals = context.range(init.declarator()).end();
    context.edits.deleteAbsorbing(new TextRange(equals, context.range(value).end()));
    String indent = context.edits.layout().indentationAt(context.range(d).start());
    Template.Builder out =
        Template.builder()
            .text("\n" + indent + "HPy " + handle + " = " + Allocation.start(context, v));
    String named = context.lifetimes.nameGivenTo(type);
    if (named == null) {
      out.hole(context.range(type));
    } else {
      out.text(named);
    }
    context.edits.insert(context.range(d).end(), out.text(", &" + v.name() + ");").build(), -20);
    expressions.object(type);
  }
}
