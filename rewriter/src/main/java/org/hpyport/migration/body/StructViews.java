package org.hpyport.migration.body;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.hpyport.migration.PortContext;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.InitDeclarator;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxNode;
import org.jspecify.annotations.Nullable;

/**
 * Variables that point to the project's object structs. Under HPy such a pointer is only a view of
 * the payload; where the variable also serves as the object, a handle variable stands beside it.
 */
final class StructViews {
  private final Map<Variable, String> handles;

  private StructViews(Map<Variable, String> handles) {
    this.handles = handles;
  }

  static StructViews of(BodyContext context) {
    Set<Variable> needed = new LinkedHashSet<>();
    FunctionModel f = context.function;
    f.walkBody(node -> collect(context, node, needed));
    f.walkBody(node -> collectOwners(context, node, needed));
    Map<Variable, String> handles = new LinkedHashMap<>();
    Set<String> taken = new LinkedHashSet<>();
    f.parameters().forEach(p -> taken.add(p.name()));
    f.locals().forEach(v -> taken.add(v.name()));
    taken.addAll(context.extension.globals().keySet());
    for (Variable v : needed) {
      String known = context.knownHandle(v);
      if (known != null || v.kind() == Variable.Kind.PARAMETER || !v.isAutomatic()) {
        continue; // A parameter has the handle its signature gives it, or none; a global none.
      }
      String name = "h_" + v.name();
      while (!taken.add(name)) {
        name += "_";
      }
      handles.put(v, name);
    }
    for (Variable v : allVariables(f)) {
      String known = context.knownHandle(v);
      if (known != null) {
        handles.put(v, known);
      }
    }
    return new StructViews(handles);
  }

  private static Set<Variable> allVariables(FunctionModel f) {
    Set<Variable> all = new LinkedHashSet<>(f.parameters());
    all.addAll(f.locals());
    return all;
  }

  private static void collect(BodyContext context, SyntaxNode node, Set<Variable> needed) {
    FunctionModel f = context.function;
    if (node instanceof InitDeclarator init && init.initializer() != null) {
      Variable v = f.declared(init);
      if (v != null && v.type().isOwnStruct() && isMade(context, init.initializer())) {
        needed.add(v);
      }
    } else if (node instanceof Expression.Assignment a) {
      Variable v = variable(f, a.target());
      if (v != null && v.type().isOwnStruct() && isMade(context, a.value())) {
        needed.add(v);
      }
    } else if (node instanceof Expression.Cast c) {
      addIfOwn(f, c.operand(), needed);
    } else if (node instanceof Expression.Call c) {
      String callee = c.calleeName();
      boolean object = callee != null && callee.startsWith("Py");
      for (Expression argument : c.arguments()) {
        if (object && argument instanceof Expression.Identifier) {
          addIfOwn(f, argument, needed);
        }
      }
    } else if (node instanceof Statement.Return r && r.value() != null) {
      addIfOwn(f, r.value(), needed);
    }
  }

  /** Object fields need their owner's handle, and so do helpers that take one. */
  private static void collectOwners(BodyContext context, SyntaxNode node, Set<Variable> needed) {
    if (node instanceof Expression.Member m && context.isObjectField(m)) {
      addIfOwn(context.function, PortContext.ownerOf(m), needed);
    } else if (node instanceof Expression.Call c && c.calleeName() != null) {
      FunctionModel callee = context.extension.function(c.calleeName());
      for (int i = 0; callee != null && i < c.arguments().size(); i++) {
        if (context.takesHandle(callee, i)) {
          addIfOwn(context.function, c.arguments().get(i), needed);
        }
      }
    }
  }

  private static void addIfOwn(FunctionModel f, Expression e, Set<Variable> needed) {
    Variable v = variable(f, e);
    if (v != null && v.type().isOwnStruct()) {
      needed.add(v);
    }
  }

  static @Nullable Variable variable(FunctionModel f, Expression e) {
    return Words.bare(e) instanceof Expression.Identifier id ? f.variable(id) : null;
  }

  private static boolean isMade(BodyContext context, Expression value) {
    return allocation(value) != null
        || context.isOwnResult(value)
        || context.isObjectAsStruct(value);
  }

  /**
   * The type expression of an allocation: {@code type->tp_alloc(type, 0)}, {@code
   * PyType_GenericAlloc(type, 0)}, {@code PyObject_New(T, type)}.
   */
  static @Nullable Expression allocation(Expression value) {
    if (!(Words.bare(value) instanceof Expression.Call call)) {
      return null;
    }
    if (call.callee() instanceof Expression.Member m && m.name().equals("tp_alloc")) {
      return call.arguments().isEmpty() ? null : call.arguments().get(0);
    }
    String name = call.calleeName();
    if ("PyType_GenericAlloc".equals(name) && call.arguments().size() == 2) {
      return call.arguments().get(0);
    }
    boolean byMacro =
        "PyObject_New".equals(name)
            || "PyObject_NEW".equals(name)
            || "PyObject_GC_New".equals(name);
    return byMacro && call.arguments().size() == 2 ? call.arguments().get(1) : null;
  }

  /** The handle variable beside {@code v}, or {@code null} if there is none. */
  @Nullable String handle(Variable v) {
    return handles.get(v);
  }

  /** The name under which {@code v} is an object: the handle beside it, or its own name. */
  String objectName(Variable v) {
    String handle = handles.get(v);
    return handle == null ? v.name() : handle;
  }

  static boolean isDeclarationOf(Statement s, Variable v) {
    return s instanceof Statement.DeclarationStatement d
        && d.declaration() instanceof ExternalDeclaration.Declaration decl
        && decl.declarators().stream().anyMatch(i -> i.declarator().name() == v.declarator());
  }
}
