package org.hpyport.migration;

import org.hpyport.model.FunctionModel;
import org.hpyport.model.FunctionRole;
import org.hpyport.rewrite.EditSet;

/**
 * A {@code tp_clear} function goes, since HPy clears what a type's traversal visits, unless other
 * functions than the deallocation call it: then it stays as one of the module's own.
 */
final class ClearFunction {
  private final PortContext context;
  private final TypeDefinition type;

  ClearFunction(PortContext context, TypeDefinition type) {
    this.context = context;
    this.type = type;
  }

  void remove(String name) {
    FunctionModel function = context.extension().function(name);
    if (function == null || !function.file().equals(type.tree().file())) {
      context.blockModule("This function was not found.", type.tree(), type.declaration());
      return;
    }
    if (isCalled(context, name) || !context.addRemoved(function)) {
      return;
    }
    EditSet edits = context.edits(function);
    context.addRewritten(function, function.definition().body());
    edits.deleteAbsorbing(
        edits.layout().statementWithLine(function.tree().range(function.definition())));
  }

  private static boolean isCalled(PortContext context, String name) {
    return context.extension().functions().values().stream()
        .filter(f -> !(f.role() instanceof FunctionRole.Slot s && s.slot().equals("tp_dealloc")))
        .anyMatch(f -> f.callees().contains(name));
  }
}
