package org.hpyport.migration.body;

import org.hpyport.capi.CApiSymbol;
import org.hpyport.capi.Replacement;
import org.hpyport.capi.SymbolKind;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Variable;
import org.hpyport.syntax.Expression;

/** Ports names: variables, constants of the API, functions and macros of the project. */
final class IdentifierPorter {
  private final BodyContext context;

  IdentifierPorter(BodyContext context) {
    this.context = context;
  }

  void port(Expression.Identifier id) {
    Variable v = context.function.variable(id);
    if (v != null) {
      variable(id, v);
      return;
    }
    CApiSymbol symbol = context.api(id.name());
    if (symbol != null) {
      constant(id, symbol);
    } else if (context.usesApi(context.tree().macros().find(id.name()))) {
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
      context.refuse(id, CallPorter.reason(symbol));
    }
  }
}
