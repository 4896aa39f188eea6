package org.hpyport.ownership;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hpyport.model.CType;
import org.hpyport.model.ExpressionTypes;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.FunctionRole;
import org.hpyport.model.GivenValue;
import org.hpyport.model.StructInitializer;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.syntax.Expression;

/**
 * Members of a struct that the garbage collector is shown, but that what is to break cycles leaves
 * alone: the C-API manual, "Supporting Cyclic Garbage Collection", on {@code tp_clear}. Order and
 * conditions do not matter: a member that the function, or one that it calls, releases anywhere is
 * not forgotten.
 */
final class ForgottenMembers {
  private final Frame frame;

  ForgottenMembers(Frame frame) {
    this.frame = frame;
  }

  /** Those of the structs that a clearing function works on, by struct and name. */
  Set<String> names() {
    if (frame.mode != Mode.C_API || !isClearing()) {
      return Set.of();
    }
    List<FunctionModel> all = new ArrayList<>();
    all.add(frame.function);
    all.addAll(frame.summaries.calls().reachableFrom(frame.function.name()));
    Set<String> touched = new HashSet<>();
    all.forEach(f -> touched.addAll(new Touched(f).names()));
    Set<String> structs = structs();
    Set<String> forgotten = new TreeSet<>();
    for (String slot : frame.conventions.visited()) {
      boolean here = structs.contains(slot.substring(0, slot.indexOf('.')));
      if (here && !touched.contains(slot)) {
        forgotten.add(slot);
      }
    }
    return forgotten;
  }

  private boolean isClearing() {
    String name = frame.function.name();
    return frame.function.role() instanceof FunctionRole.Slot slot
        ? slot.slot().equals("tp_clear")
        : frame.extension.definitions().values().stream().anyMatch(d -> clears(d, name));
  }

  private static boolean clears(StructInitializer definition, String function) {
    Expression clear = definition.field("m_clear");
    return clear != null && function.equals(Words.plainName(clear));
  }

  private Set<String> structs() {
    Set<String> structs = new TreeSet<>();
    for (Variable v : frame.function.locals()) {
      structs.add(v.type().base());
    }
    for (Variable v : frame.function.parameters()) {
      structs.add(v.type().base());
    }
    frame.function.walkBody(
        node -> {
          if (node instanceof Expression.Member m) {
            structs.add(frame.type(m.object()).base());
          }
        });
    return structs;
  }

  /** The members that one function gives up, or hands to somebody who may. */
  private final class Touched {
    private final FunctionModel function;
    private final ExpressionTypes types;
    private final Set<String> names = new HashSet<>();
    private final Map<Variable, Set<String>> readTo = new HashMap<>();
    private final Set<Variable> given = new HashSet<>();

    Touched(FunctionModel function) {
      this.function = function;
      this.types =
          new ExpressionTypes(
              frame.extension, function, name -> ApiTypes.result(frame.facts.find(name)));
    }

    Set<String> names() {
      function.walkBody(
          node -> {
            GivenValue value = GivenValue.of(function, node);
            if (value != null && value.variable() != null) {
              read(value.variable(), value.value());
            }
            if (node instanceof Expression.Call c) {
              c.arguments().forEach(this::passed);
            } else if (node instanceof Expression.Unary u && u.operator().equals("&")) {
              passed(u.operand());
            }
          });
      readTo.forEach(
          (variable, slots) -> {
            if (given.contains(variable)) {
              names.addAll(slots);
            }
          });
      return names;
    }

    private void read(Variable v, Expression value) {
      if (Words.bare(value) instanceof Expression.Member m) {
        readTo.computeIfAbsent(v, x -> new HashSet<>()).add(slot(m));
      }
    }

    private void passed(Expression e) {
      Expression bare = Words.bare(e);
      if (bare instanceof Expression.Member m) {
        names.add(slot(m));
      }
      Variable v = function.variable(bare);
      if (v != null) {
        given.add(v);
      }
    }

    private String slot(Expression.Member m) {
      CType struct = types.of(m.object());
      return SlotConventions.field(struct, m.name());
    }
  }
}
