package org.hpyport.migration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hpyport.model.CapsuleCall;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.FunctionRole;
import org.hpyport.model.Words;
import org.hpyport.rewrite.EditSet;
import org.hpyport.syntax.Expression;
import org.jspecify.annotations.Nullable;

/**
 * Capsules with destructors: HPy wants the address of a definition instead of a function, and calls
 * the function with what the capsule holds (HPy 0.9, {@code HPyCapsule_New}). The definition gets
 * the function's name, so that the calls read as before.
 */
final class Capsules implements Migration {
  private static final Map<String, String> CALLS =
      Map.of(
          "PyCapsule_New", "HPyCapsule_New",
          "PyCapsule_SetDestructor", "HPyCapsule_SetDestructor");

  @Override
  public String name() {
    return "capsules";
  }

  @Override
  public Set<String> calls() {
    return CALLS.keySet();
  }

  @Override
  public void apply(PortContext context) {
    Map<FunctionModel, List<CapsuleCall>> byDestructor = new LinkedHashMap<>();
    List<CapsuleCall> calls = new ArrayList<>();
    context.extension().functions().values().forEach(f -> calls.addAll(CapsuleCall.in(f)));
    for (CapsuleCall call : calls) {
      FunctionModel destructor = destructor(context, call);
      if (destructor != null) {
        byDestructor.computeIfAbsent(destructor, d -> new ArrayList<>()).add(call);
      }
    }
    Map<String, String> symbols = new LinkedHashMap<>();
    byDestructor.forEach(
        (destructor, users) ->
            symbols.put(
                destructor.name(), new CapsuleDestructor(context, destructor, users).rewrite()));
    calls.forEach(call -> call(context, call, symbols));
    refuseDirectCalls(context);
  }

  private static @Nullable FunctionModel destructor(PortContext context, CapsuleCall call) {
    String name = call.destructorName();
    return name == null ? null : context.extension().function(name);
  }

  private static void call(PortContext context, CapsuleCall call, Map<String, String> symbols) {
    FunctionModel function = call.function();
    EditSet edits = context.edits(function);
    edits.replace(
        function.tree().range(call.call().callee()),
        CALLS.getOrDefault(String.valueOf(call.call().calleeName()), ""));
    edits.insert(
        function.tree().tokens().end(call.call().open()), context.contextName(function) + ", ", 0);
    String symbol = symbols.get(String.valueOf(call.destructorName()));
    if (symbol != null) {
      edits.replaceAbsorbing(function.tree().range(call.destructor()), "&" + symbol);
    } else if (!Words.isNull(call.destructor(), function.tree())) {
      context.block(
          function,
          "What destroys the capsule is no function of the module by name.",
          call.destructor());
    }
  }

  private static void refuseDirectCalls(PortContext context) {
    for (FunctionModel function : context.extension().functions().values()) {
      function.walkBody(
          node -> {
            FunctionModel callee =
                node instanceof Expression.Call call && call.calleeName() != null
                    ? context.extension().function(call.calleeName())
                    : null;
            if (callee != null && callee.role() instanceof FunctionRole.CapsuleDestructor) {
              context.block(
                  function, "It calls " + callee.name() + ", the destructor of a capsule.", node);
            }
          });
    }
  }
}
