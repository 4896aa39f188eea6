package org.hpyport.ownership;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hpyport.cfg.CfgNode;
import org.hpyport.cfg.ControlFlowGraph;
import org.hpyport.dataflow.UseCollector;
import org.hpyport.model.CType;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.syntax.Declarator;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.InitDeclarator;
import org.hpyport.syntax.Statement;
import org.jspecify.annotations.Nullable;

/** Makes variables for values without a name, and knows all variables of a function. */
final class Temporaries {
  /** Ids from here on belong to temporaries; those of an extension's own variables are smaller. */
  private static final int FIRST_ID = 1 << 24;

  private final Frame frame;
  private final ControlFlowGraph graph;
  private final Set<String> taken = new TreeSet<>();
  private final Set<Declarator.Name> initialised =
      Collections.newSetFromMap(new IdentityHashMap<>());

  Temporaries(Frame frame, ControlFlowGraph graph) {
    this.frame = frame;
    this.graph = graph;
    frame
        .function
        .definition()
        .walk(
            node -> {
              if (node instanceof Expression.Identifier id) {
                taken.add(id.name());
              } else if (node instanceof Declarator.Name name) {
                taken.add(name.identifier());
              } else if (node instanceof InitDeclarator d) {
                note(d);
              }
            });
    frame.repairs.temporaries().values().forEach(v -> taken.add(v.name()));
  }

  private void note(InitDeclarator declarator) {
    Declarator.Name name = declarator.declarator().name();
    if (name != null && declarator.initializer() != null) {
      initialised.add(name);
    }
  }

  /** Names a value; false, with a refusal, if it stands where that does not help. */
  boolean name(Expression e) {
    CfgNode node = node(e);
    if (node == null || statement(node) == null) {
      frame.recorder.refuse(e, "a temporary object is made in the head of a loop");
      return false;
    }
    if (frame.repairs.temporary(e) != null) {
      frame.recorder.refuse(e, "a temporary object outlives its name");
      return false;
    }
    int id = FIRST_ID + frame.repairs.temporaries().size();
    CType handle = CType.named("HPy", 0);
    Variable v = new Variable(id, fresh(stem(e)), handle, Variable.Kind.LOCAL, null);
    return frame.repairs.name(e, v);
  }

  private String fresh(String stem) {
    String name = stem;
    for (int i = 2; taken.contains(name); i++) {
      name = stem + i;
    }
    taken.add(name);
    return name;
  }

  /** {@code PyLong_FromLong} gives {@code long_h}, {@code p->name} gives {@code name_h}. */
  private String stem(Expression expression) {
    Expression e = Words.bare(expression);
    String name =
        e instanceof Expression.Call c && c.calleeName() != null
            ? c.calleeName()
            : e instanceof Expression.Member m
                ? m.name()
                : e instanceof Expression.Identifier id ? id.name() : "value";
    if (e instanceof Expression.Unary u && u.operand() instanceof Expression.Identifier id) {
      name = id.name();
    }
    String word = name == null ? "value" : name;
    if (word.matches("_?Py[A-Za-z]*_.*")) {
      word =
          word.matches(".*(GetItem|GET_ITEM|Fast).*") ? "item" : word.replaceAll("^_?Py|_.*", "");
    }
    word = word.isEmpty() || Character.isDigit(word.charAt(0)) ? "value" : word;
    return word.toLowerCase(Locale.ROOT) + "_h";
  }

  /** The node that evaluates an expression. */
  @Nullable CfgNode node(Expression e) {
    for (CfgNode node : graph.nodes()) {
      Expression whole = UseCollector.expression(node);
      if (whole != null && Expressions.contains(whole, e)) {
        return node;
      }
    }
    return null;
  }

  static boolean isLoopHead(CfgNode node) {
    boolean condition =
        node instanceof CfgNode.Branch && !(node.statement() instanceof Statement.If);
    boolean step = node instanceof CfgNode.Evaluate e && e.position() == CfgNode.Position.STEP;
    return condition || step;
  }

  /** The statement before which a value of this node may be named. */
  static @Nullable Statement statement(CfgNode node) {
    return isLoopHead(node) ? null : node.statement();
  }

  /** Whether naming the value before the whole statement would change when it is computed. */
  boolean isConditional(Expression e) {
    CfgNode node = node(e);
    Expression whole = node == null ? null : UseCollector.expression(node);
    if (whole == null) {
      return false;
    }
    boolean later = node instanceof CfgNode.Declare d && !isFirst(d);
    return later || Expressions.isConditional(whole, e);
  }

  private boolean isFirst(CfgNode.Declare d) {
    return graph.nodes().stream()
        .filter(n -> n.statement() == d.statement())
        .findFirst()
        .filter(n -> n == d)
        .isPresent();
  }

  @Nullable Variable variable(int id) {
    FunctionModel f = frame.function;
    for (Variable v : f.locals()) {
      if (v.id() == id) {
        return v;
      }
    }
    for (Variable v : f.parameters()) {
      if (v.id() == id) {
        return v;
      }
    }
    return frame.repairs.temporaries().values().stream()
        .filter(v -> v.id() == id)
        .findFirst()
        .orElse(null);
  }

  /** The same, but for a temporary that names a variable's old value, that variable. */
  @Nullable Variable named(int id) {
    for (Map.Entry<Expression, Variable> t : frame.repairs.temporaries().entrySet()) {
      Variable old = frame.variable(t.getKey());
      if (t.getValue().id() == id && old != null && old.isAutomatic()) {
        return old;
      }
    }
    return variable(id);
  }

  String nameOf(int id) {
    Variable v = variable(id);
    return v == null ? "a value" : v.name();
  }

  /** Whether a variable's declaration already has an initialiser. */
  boolean hasInitializer(Variable v) {
    return v.declarator() != null && initialised.contains(v.declarator());
  }
}
