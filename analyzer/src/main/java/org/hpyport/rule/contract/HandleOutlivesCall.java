package org.hpyport.rule.contract;

import java.util.Map;
import org.hpyport.model.CType;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.StructModel;
import org.hpyport.model.Variable;
import org.hpyport.syntax.Declarator;
import org.hpyport.syntax.SyntaxTree;

/** A handle in a static variable or in the struct of an object. */
public final class HandleOutlivesCall extends ContractRule {

  /** The rule. */
  public HandleOutlivesCall() {
    super(
        "HPY301",
        "handle-outlives-call",
        "A handle is stored in a global or in memory that outlives the call.",
        0);
  }

  @Override
  public void check(HpyModule module) {
    for (Variable global : module.model().globals().values()) {
      if (isHandles(global.type())) {
        variable(module, global, "");
      }
    }
    for (FunctionModel function : module.functions()) {
      for (Variable local : function.locals()) {
        if (local.kind() == Variable.Kind.STATIC_LOCAL && isHandles(local.type())) {
          variable(module, local, function.name());
        }
      }
    }
    for (StructModel struct : Payloads.of(module)) {
      for (Map.Entry<String, CType> field : struct.fields().entrySet()) {
        if (isHandles(field.getValue())) {
          module.report(
              this,
              struct.tree(),
              Payloads.member(struct, field.getKey()),
              "",
              "The field `" + field.getKey() + "` of an object is a handle, which ends with the"
                  + " call that stores it; an HPyField lasts.");
        }
      }
    }
  }

  private void variable(HpyModule module, Variable v, String function) {
    Declarator.Name name = v.declarator();
    SyntaxTree tree = name == null ? null : Payloads.treeOf(module, v, function);
    if (name != null && tree != null) {
      module.report(
          this,
          tree,
          name,
          function,
          "The static variable `" + v.name() + "` is a handle, which ends with the call that stores"
              + " it; an HPyGlobal lasts.");
    }
  }

  private static boolean isHandles(CType type) {
    return type.isHandle() || (type.isObjectArray() && type.base().equals("HPy"));
  }
}
