package org.hpyport.rule.contract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.HpyDefinition;
import org.hpyport.model.StructModel;
import org.hpyport.syntax.Expression;

/** An {@code HPyField} that no traverse function names. */
public final class FieldNotTraversed extends ContractRule {

  /** The rule. */
  public FieldNotTraversed() {
    super(
        "HPY302",
        "field-not-traversed",
        "A type holds an HPyField but its traverse function does not visit it.",
        0);
  }

  @Override
  public void check(HpyModule module) {
    Set<String> visited = visited(module);
    for (StructModel struct : Payloads.of(module)) {
      struct
          .fields()
          .forEach(
              (field, type) -> {
                if (type.base().equals("HPyField") && !visited.contains(field)) {
                  module.report(
                      this,
                      struct.tree(),
                      Payloads.member(struct, field),
                      "",
                      "No HPy_tp_traverse function visits the field `" + field + "`.");
                }
              });
    }
  }

  /** The members that traverse functions name, themselves or through what they call. */
  private static Set<String> visited(HpyModule module) {
    Deque<String> work = new ArrayDeque<>();
    for (HpyDefinition d : module.definitions()) {
      if (d.kind().equals("HPy_tp_traverse")) {
        work.addAll(d.functions());
      }
    }
    Set<String> seen = new HashSet<>();
    Set<String> members = new LinkedHashSet<>();
    while (!work.isEmpty()) {
      String name = work.remove();
      FunctionModel function = module.model().function(name);
      if (function != null && seen.add(name)) {
        List<String> callees = List.copyOf(function.callees());
        work.addAll(callees);
        function.walkBody(
            node -> {
              if (node instanceof Expression.Member m) {
                members.add(m.name());
              }
            });
      }
    }
    return members;
  }
}
