package org.hpyport.migration.body;

import org.hpyport.cfg.MacroEffects;
import org.hpyport.cfg.StatementMacros;
import org.hpyport.model.FunctionRole;
import org.hpyport.model.Variable;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxNode;
import org.jspecify.annotations.Nullable;

/** Ports statements by porting what they are made of. */
final class StatementPorter {
  private final BodyContext context;
  private final ExpressionPorter expressions;
  private final DeclarationPorter declarations;

  StatementPorter(BodyContext context) {
    this.context = context;
    this.expressions = new ExpressionPorter(context);
    this.declarations = new DeclarationPorter(context, expressions);
  }

  void port(Statement s) {
    if (s instanceof Statement.ExpressionStatement e) {
      expressionStatement(e, e.expression());
    } else if (s instanceof Statement.MacroStatement m) {
      expressionStatement(m, m.invocation());
    } else if (s instanceof Statement.DeclarationStatement d) {
      declaration(d);
    } else if (s instanceof Statement.If i) {
      expressions.condition(i.condition());
      children(i.thenBranch(), i.elseBranch());
    } else if (s instanceof Statement.While w) {
      expressions.condition(w.condition());
      port(w.body());
    } else if (s instanceof Statement.DoWhile w) {
      port(w.body());
      expressions.condition(w.condition());
    } else if (s instanceof Statement.For f) {
      forLoop(f);
    } else if (s instanceof Statement.Switch w) {
      expressions.value(w.subject());
      port(w.body());
    } else if (s instanceof Statement.Return r) {
      returned(r);
    } else if (s instanceof Statement.Case c) {
      expressions.value(c.value());
      children(c.body());
    } else if (s instanceof Statement.Opaque) {
      context.refuse(s, "this statement was not understood");
    } else if (s instanceof Statement.MacroBlock) {
      context.refuse(s, "a statement headed by a macro is not ported yet");
    } else {
      for (SyntaxNode child : s.children()) {
        if (child instanceof Statement inner) {
          port(inner);
        }
      }
    }
  }

  private void children(@Nullable Statement... branches) {
    for (Statement branch : branches) {
      if (branch != null) {
        port(branch);
      }
    }
  }

  private void declaration(Statement.DeclarationStatement d) {
    if (d.declaration() instanceof ExternalDeclaration.Declaration inner) {
      declarations.port(inner);
    } else if (!(d.declaration() instanceof ExternalDeclaration.Empty)) {
      context.refuse(d, "this declaration was not understood");
    }
  }

  private void forLoop(Statement.For f) {
    port(f.init());
    if (f.condition() != null) {
      expressions.condition(f.condition());
    }
    if (f.step() != null) {
      expressions.value(f.step());
    }
    port(f.body());
  }

  private void expressionStatement(Statement s, Expression e) {
    if (givesStatements(e)) {
      return;
    }
    String constant = e instanceof Expression.Identifier id ? returnedConstant(id.name()) : null;
    if (constant != null) {
      String semicolon = s instanceof Statement.MacroStatement ? ";" : "";
      context.edits.replace(
          context.range(e), context.ctx("return HPy_Dup(ctx, ") + constant + ")" + semicolon);
    } else if (e instanceof Expression.Identifier id && threads(s, id)) {
      return;
    } else {
      expressions.value(e);
    }
  }

  /** Whether a macro is given statements and keeps or drops them; those kept are ported. */
  private boolean givesStatements(Expression e) {
    Expression.StatementsArgument given = Expression.StatementsArgument.onlyOneOf(e);
    String macro = e instanceof Expression.Call c ? c.calleeName() : null;
    if (given == null || macro == null) {
      return false;
    }
    MacroEffects.Given fate = StatementMacros.given(context.tree().macros(), macro);
    if (fate == MacroEffects.Given.RUNS) {
      given.statements().forEach(this::port);
    }
    return fate != MacroEffects.Given.HIDDEN;
  }

  /** The constant that a returning macro returns, or {@code null} if the name is no such macro. */
  private @Nullable String returnedConstant(String name) {
    return switch (name) {
      case "Py_RETURN_NONE" -> context.ctx("ctx->h_None");
      case "Py_RETURN_TRUE" -> context.ctx("ctx->h_True");
      case "Py_RETURN_FALSE" -> context.ctx("ctx->h_False");
      case "Py_RETURN_NOTIMPLEMENTED" -> context.ctx("ctx->h_NotImplemented");
      default -> null;
    };
  }

  /**
   * HPy's own pair of macros opens and closes a block just as the C API's does; in between it keeps
   * what it has to give back in {@code _token} (HPy 0.9, {@code macros.h}).
   */
  private boolean threads(Statement s, Expression.Identifier id) {
    String semicolon = s instanceof Statement.MacroStatement ? ";" : "";
    String macro =
        switch (id.name()) {
          case "Py_BLOCK_THREADS" ->
              context.ctx("HPy_ReenterPythonExecution(ctx, _token)") + semicolon;
          case "Py_UNBLOCK_THREADS" ->
              context.ctx("_token = HPy_LeavePythonExecution(ctx)") + semicolon;
          case "Py_BEGIN_ALLOW_THREADS" -> context.ctx("HPy_BEGIN_LEAVE_PYTHON(ctx)");
          case "Py_END_ALLOW_THREADS" -> context.ctx("HPy_END_LEAVE_PYTHON(ctx)");
          default -> null;
        };
    if (macro == null) {
      return false;
    }
    context.edits.replace(context.range(id), macro);
    return true;
  }

  private void returned(Statement.Return r) {
    Expression value = r.value();
    if (value == null) {
      return;
    }
    if (context.function.role() instanceof FunctionRole.ModuleInit) {
      return; // The module's own migration turns its returns into result codes.
    }
    if (!context.function.result().isObject()) {
      expressions.value(value);
      return;
    }
    if (context.freshObjects.holds(value)) {
      FreshObjectCalls.returned(context, value);
      return;
    }
    Variable v = StructViews.variable(context.function, value);
    String handle = v == null ? null : context.views.handle(v);
    if (handle != null) {
      if (!context.lifetimes.duplicates(value)) {
        context.edits.replaceAbsorbing(context.range(value), handle);
      }
    } else {
      expressions.object(value);
    }
  }
}
