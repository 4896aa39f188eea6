package org.hpyport.migration;

import java.util.Set;
import org.hpyport.model.CallStructs;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.StructModel;
import org.hpyport.model.Variable;
import org.hpyport.syntax.Declarator;
import org.hpyport.syntax.MemberDeclaration;

/**
 * Members of structs that live within a call keep handles. Each member owns its own: storing
 * duplicates, and the function whose variable the struct is closes what is left on every way out.
 */
final class CallStructFields implements Migration {

  @Override
  public String name() {
    return "structs with handles";
  }

  @Override
  public void apply(PortContext context) {
    Set<StructModel> structs = context.callStructs();
    for (StructModel struct : structs) {
      fields(context, struct);
    }
    for (FunctionModel function : context.extension().functions().values()) {
      for (Variable v : function.locals()) {
        StructModel struct = CallStructs.instance(context.extension(), structs, v);
        Declarator.Name declared = v.declarator();
        if (struct != null && declared != null) {
          instance(context, function, v, declared, struct);
        }
      }
    }
  }

  private static void instance(
      PortContext context,
      FunctionModel function,
      Variable v,
      Declarator.Name declared,
      StructModel struct) {
    int end = function.tree().range(declared).end();
    context.edits(function).insert(end, " = {0}", Order.NORMAL);
    struct
        .fields()
        .forEach(
            (field, type) -> {
              if (type.isObject()) {
                context.addOwned(function, v.name() + "." + field);
              }
            });
  }

  private static void fields(PortContext context, StructModel struct) {
    HandleTypes types = new HandleTypes(context, struct.tree());
    for (MemberDeclaration.Fields f : struct.declarations()) {
      if (!types.rewrite(struct, f, "HPy")) {
        context.blockModule("The type of this member was not understood.", struct.tree(), f);
      }
    }
  }
}
