package org.hpyport.ownership;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hpyport.capi.ApiFacts;
import org.hpyport.capi.ApiSymbol;
import org.hpyport.model.CType;
import org.hpyport.model.ExtensionModel;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Variable;
import org.hpyport.syntax.Expression;

/**
 * Types of libraries that the files do not define, but whose reference counts they change: a {@code
 * T *} given to {@code Py_DECREF} points to an object, and so do all of that type. Of a {@code void
 * *} only the variable itself is known to.
 */
final class OpaqueObjects {
  private final ExtensionModel extension;
  private final ApiFacts facts;
  private final Set<String> bases = new TreeSet<>();
  private final Set<Integer> carriers = new TreeSet<>();

  private OpaqueObjects(ExtensionModel extension, ApiFacts facts) {
    this.extension = extension;
    this.facts = facts;
  }

  /** The module with such variables, parameters and results typed as objects. */
  static ExtensionModel typed(ExtensionModel extension, ApiFacts facts) {
    OpaqueObjects found = new OpaqueObjects(extension, facts);
    extension.functions().values().forEach(found::collect);
    return found.bases.isEmpty() && found.carriers.isEmpty() ? extension : found.module();
  }

  private void collect(FunctionModel function) {
    function.walkBody(
        node -> {
          if (node instanceof Expression.Call c && c.calleeName() != null) {
            ApiSymbol symbol = facts.find(c.calleeName());
            if (symbol != null) {
              Set<Integer> counted = new TreeSet<>(symbol.facts().releases());
              counted.addAll(symbol.facts().retains());
              counted.stream()
                  .filter(i -> i < c.arguments().size())
                  .forEach(i -> counted(function, c.arguments().get(i)));
            }
          }
        });
  }

  private void counted(FunctionModel function, Expression argument) {
    Variable v = function.variable(argument);
    if (v == null || !v.isAutomatic() || v.type().isObject()) {
      return;
    }
    CType type = v.type();
    boolean pointer = type.pointers() == 1 && !type.array() && !type.function();
    if (pointer && type.base().equals("void")) {
      carriers.add(v.id());
    } else if (pointer && !extension.structs().containsKey(type.base())) {
      bases.add(type.base());
    }
  }

  private ExtensionModel module() {
    Map<String, FunctionModel> functions = new LinkedHashMap<>();
    extension.functions().forEach((name, f) -> functions.put(name, function(f)));
    return extension.with(functions);
  }

  private FunctionModel function(FunctionModel f) {
    return f.typed(isOpaque(f.result()) ? CType.OBJECT : f.result(), this::variable);
  }

  private Variable variable(Variable v) {
    boolean object = isOpaque(v.type()) || carriers.contains(v.id());
    return object ? new Variable(v.id(), v.name(), CType.OBJECT, v.kind(), v.declarator()) : v;
  }

  private boolean isOpaque(CType type) {
    return type.pointers() == 1 && !type.array() && !type.function() && bases.contains(type.base());
  }
}
