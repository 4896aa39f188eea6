package org.hpyport.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hpyport.syntax.Declarator;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.InitDeclarator;
import org.hpyport.syntax.Parameter;
import org.hpyport.syntax.Specifier;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxNode;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/** Resolves the names in one function by the scope rules of C11 section 6.2.1. */
final class NameResolver {
  private final FileFacts facts;
  private final Set<String> functions;
  private final Deque<Map<String, Variable>> scopes = new ArrayDeque<>();
  private final List<Variable> locals = new ArrayList<>();
  private final Map<Expression.Identifier, Variable> references = new LinkedHashMap<>();
  private final Set<String> callees = new LinkedHashSet<>();

  NameResolver(FileFacts facts, Set<String> functions) {
    this.facts = facts;
    this.functions = functions;
  }

  FunctionModel resolve(SyntaxTree tree, ExternalDeclaration.FunctionDefinition definition) {
    scopes.push(new HashMap<>());
    List<Variable> parameters = new ArrayList<>();
    Declarator.Function head = functionDeclarator(definition.declarator());
    if (head != null) {
      for (Parameter p : head.parameters()) {
        Variable parameter = parameter(p, definition);
        if (parameter != null) {
          parameters.add(parameter);
        }
      }
    }
    visit(definition.body());
    return new FunctionModel(
        tree,
        definition,
        definition.name(),
        result(tree, definition),
        parameters,
        head != null && head.variadic(),
        locals,
        references,
        new FunctionRole.Internal(),
        callees,
        false);
  }

  /** The type a function returns; in {@code Py_LOCAL(T *) f(void)} it is {@code T *}. */
  private CType result(SyntaxTree tree, ExternalDeclaration.FunctionDefinition definition) {
    CType type = facts.typeReader().result(definition.specifiers(), definition.declarator());
    for (Specifier s : definition.specifiers().items()) {
      if (s instanceof Specifier.MacroType) {
        String text = tree.text(s);
        return facts
            .typeReader()
            .written(text.substring(text.indexOf('(') + 1, text.lastIndexOf(')')), type.pointers());
      }
    }
    return type;
  }

  /** The function declarator next to the name, or {@code null} if a macro makes it. */
  static Declarator.@Nullable Function functionDeclarator(Declarator declarator) {
    Declarator.Function found = null;
    for (Declarator d = declarator; d != null; d = d.inner()) {
      if (d instanceof Declarator.Function f) {
        found = f;
      }
    }
    return found;
  }

  private @Nullable Variable parameter(
      Parameter p, ExternalDeclaration.FunctionDefinition definition) {
    Declarator declarator = p.declarator();
    Declarator.Name name = declarator == null ? null : declarator.name();
    CType type = facts.typeReader().read(p.specifiers(), declarator);
    if (name == null && type.isVoid()) {
      return null;
    }
    if (name != null && !definition.oldStyle().isEmpty()) {
      type = oldStyleType(name.identifier(), definition, type);
    }
    // C11 6.7.6.3: a parameter of array type is adjusted to a pointer.
    if (type.array()) {
      type =
          new CType(
              type.base(),
              type.pointers() + 1,
              false,
              type.function(),
              type.constant(),
              type.objectStruct());
    }
    Variable v =
        new Variable(
            facts.newId(),
            name == null ? "" : name.identifier(),
            type,
            Variable.Kind.PARAMETER,
            name);
    if (name != null) {
      scope().put(v.name(), v);
    }
    return v;
  }

  private CType oldStyleType(
      String name, ExternalDeclaration.FunctionDefinition definition, CType fallback) {
    for (ExternalDeclaration.Declaration d : definition.oldStyle()) {
      for (InitDeclarator init : d.declarators()) {
        Declarator.Name declared = init.declarator().name();
        if (declared != null && declared.identifier().equals(name)) {
          return facts.typeReader().read(d.specifiers(), init.declarator());
        }
      }
    }
    return fallback;
  }

  private Map<String, Variable> scope() {
    return Objects.requireNonNull(scopes.peek());
  }

  private void visit(SyntaxNode node) {
    if (node instanceof Statement.Compound || node instanceof Statement.For) {
      scopes.push(new HashMap<>());
      visitChildren(node);
      scopes.pop();
    } else if (node instanceof ExternalDeclaration.Declaration d) {
      declare(d);
    } else if (node instanceof Expression.Identifier id) {
      reference(id);
    } else {
      visitChildren(node);
    }
  }

  private void visitChildren(SyntaxNode node) {
    for (SyntaxNode child : node.children()) {
      visit(child);
    }
  }

  private void declare(ExternalDeclaration.Declaration d) {
    visit(d.specifiers());
    for (InitDeclarator init : d.declarators()) {
      Declarator.Name name = init.declarator().name();
      if (name != null
          && !d.specifiers().hasStorage("typedef")
          && !FileFacts.isPrototype(init.declarator())) {
        Variable.Kind kind =
            d.specifiers().hasStorage("static")
                ? Variable.Kind.STATIC_LOCAL
                : d.specifiers().hasStorage("extern") ? Variable.Kind.GLOBAL : Variable.Kind.LOCAL;
        Variable v =
            new Variable(
                facts.newId(),
                name.identifier(),
                facts.typeReader().read(d.specifiers(), init.declarator()),
                kind,
                name);
        scope().put(v.name(), v);
        locals.add(v);
      }
      visitChildren(init);
    }
  }

  private void reference(Expression.Identifier id) {
    for (Map<String, Variable> scope : scopes) {
      Variable v = scope.get(id.name());
      if (v != null) {
        references.put(id, v);
        return;
      }
    }
    Variable global = facts.globals.get(id.name());
    if (global != null) {
      references.put(id, global);
    } else if (functions.contains(id.name())) {
      callees.add(id.name());
    }
  }
}
