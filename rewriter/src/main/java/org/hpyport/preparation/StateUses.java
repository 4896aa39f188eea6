package org.hpyport.preparation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hpyport.model.CType;
import org.hpyport.model.ExpressionTypes;
import org.hpyport.model.ExtensionModel;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.InitDeclarator;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxNode;
import org.jspecify.annotations.Nullable;

/** How one function uses the module's state. */
final class StateUses {
  /** Calls that yield the state, whatever their arguments. */
  static final Set<String> SOURCES = Set.of("PyModule_GetState", "PyType_GetModuleState");

  private final FunctionModel function;
  private final StateStruct state;
  private final ExpressionTypes types;
  private final List<Expression.Member> objects = new ArrayList<>();
  private final List<Expression.Call> sources = new ArrayList<>();
  private final Map<Variable, Integer> uses = new HashMap<>();
  private final Map<Variable, Integer> covered = new HashMap<>();
  private final Map<Variable, List<Statement>> settings = new HashMap<>();
  private final Set<String> called = new HashSet<>();
  private final Map<SyntaxNode, Boolean> hidden = new IdentityHashMap<>();
  private boolean understood = true;

  StateUses(ExtensionModel model, FunctionModel function, StateStruct state) {
    this.function = function;
    this.state = state;
    this.types =
        new ExpressionTypes(
            model, function, name -> SOURCES.contains(name) ? CType.named("void", 1) : null);
    function.walkBody(this::visit);
    function.walkBody(this::settings);
  }

  private void visit(SyntaxNode node) {
    if (hidden.containsKey(node)) {
      node.children().forEach(child -> hidden.put(child, true));
      cover(node);
      return;
    }
    if (node instanceof Expression.Member m && isStateObject(m)) {
      objects.add(m);
      m.children().forEach(child -> hidden.put(child, true));
    } else if (node instanceof Expression.Call c
        && SOURCES.contains(String.valueOf(c.calleeName()))) {
      sources.add(c);
      c.arguments().forEach(argument -> hidden.put(argument, true));
    } else if (node instanceof Expression.Call c && c.calleeName() != null) {
      called.add(c.calleeName());
    } else if (node instanceof Expression.Identifier id) {
      count(id);
    } else if (node instanceof Expression.SizeofType
        || node instanceof Expression.CompoundLiteral) {
      understood =
          understood && state.names().stream().noneMatch(function.tree().text(node)::contains);
    } else if (node instanceof Expression.Opaque || node instanceof Statement.Opaque) {
      understood = false;
    }
  }

  private boolean isStateObject(Expression.Member m) {
    return state.objects().containsKey(m.name()) && state.isBase(types.of(m.object()));
  }

  /** Notes the variables in text that goes. */
  private void cover(SyntaxNode node) {
    if (node instanceof Expression.Identifier id) {
      count(id);
      Variable v = function.variable(id);
      if (v != null) {
        covered.merge(v, 1, Integer::sum);
      }
    }
  }

  private void count(Expression.Identifier id) {
    Variable v = function.variable(id);
    if (v != null && v.isAutomatic() && state.isPointer(v.type())) {
      uses.merge(v, 1, Integer::sum);
    } else if (v != null && state.isBase(v.type()) && !state.isPointer(v.type())) {
      understood = false;
    }
  }

  /** Finds statements that do nothing but set a pointer to the state. */
  private void settings(SyntaxNode node) {
    if (node instanceof Statement.DeclarationStatement s
        && s.declaration() instanceof ExternalDeclaration.Declaration d
        && d.declarators().size() == 1) {
      InitDeclarator init = d.declarators().get(0);
      Variable v = local(init);
      if (v != null && (init.initializer() == null || yieldsState(init.initializer()))) {
        settings.computeIfAbsent(v, k -> new ArrayList<>()).add(s);
      }
    } else if (node instanceof Statement.ExpressionStatement s
        && s.expression() instanceof Expression.Assignment a
        && Words.bare(a.target()) instanceof Expression.Identifier id
        && yieldsState(a.value())) {
      Variable v = function.variable(id);
      if (v != null && v.isAutomatic() && state.isPointer(v.type())) {
        settings.computeIfAbsent(v, k -> new ArrayList<>()).add(s);
        covered.merge(v, 1, Integer::sum);
      }
    }
  }

  private @Nullable Variable local(InitDeclarator init) {
    Variable v = function.declared(init);
    return v != null && state.isPointer(v.type()) ? v : null;
  }

  /** Whether an expression has no effect but to yield the state. */
  private boolean yieldsState(Expression e) {
    return Words.bare(e) instanceof Expression.Call c
        && c.calleeName() != null
        && (SOURCES.contains(c.calleeName()) || state.isPointer(types.of(c)));
  }

  boolean isUnderstood() {
    return understood;
  }

  /** The reads and writes of object members. */
  List<Expression.Member> objects() {
    return List.copyOf(objects);
  }

  /** The statements that only set pointers which nothing uses any more. */
  List<Statement> dead() {
    List<Statement> dead = new ArrayList<>();
    settings.forEach(
        (v, statements) -> {
          if (v.kind() == Variable.Kind.LOCAL
              && uses.getOrDefault(v, 0).equals(covered.getOrDefault(v, 0))) {
            dead.addAll(statements);
          }
        });
    return dead;
  }

  /** The calls that yield the state and stay. */
  List<Expression.Call> sources() {
    List<Statement> dead = dead();
    return sources.stream()
        .filter(c -> dead.stream().noneMatch(s -> s.span().contains(c.span())))
        .toList();
  }

  /** The project's functions that are still called. */
  Set<String> called() {
    Set<String> left = new HashSet<>();
    List<TextRange> gone = new ArrayList<>();
    dead().forEach(s -> gone.add(function.tree().range(s)));
    objects.forEach(m -> gone.add(function.tree().range(m)));
    function.walkBody(
        node -> {
          if (node instanceof Expression.Identifier id
              && gone.stream().noneMatch(g -> g.contains(function.tree().range(id)))) {
            left.add(id.name());
          }
        });
    left.addAll(called.stream().filter(left::contains).toList());
    return left;
  }
}
