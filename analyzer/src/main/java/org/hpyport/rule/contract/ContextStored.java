package org.hpyport.rule.contract;

import java.util.Map;
import org.hpyport.model.CType;
import org.hpyport.model.StructModel;
import org.hpyport.model.Variable;
import org.hpyport.syntax.Declarator;
import org.hpyport.syntax.SyntaxTree;

/**
 * A context in a static variable or in the struct of an object. One for each thread, as callbacks
 * without user data need it while a call lasts, passes.
 */
public final class ContextStored extends ContractRule {

  /** The rule. */
  public ContextStored() {
    super("HPY305", "context-stored", "An HPyContext is stored.", 0);
  }

  @Override
  public void check(HpyModule module) {
    for (Variable global : module.model().globals().values()) {
      Declarator.Name name = global.declarator();
      SyntaxTree tree = name == null ? null : Payloads.treeOf(module, global, "");
      if (name != null && tree != null && isContext(global.type()) && !isThreads(tree, name)) {
        module.report(
            this,
            tree,
            name,
            "",
            "The variable `" + global.name() + "` keeps a context, which is good for one call.");
      }
    }
    for (StructModel struct : Payloads.of(module)) {
      for (Map.Entry<String, CType> field : struct.fields().entrySet()) {
        if (isContext(field.getValue())) {
          module.report(
              this,
              struct.tree(),
              Payloads.member(struct, field.getKey()),
              "",
              "The field `" + field.getKey() + "` of an object keeps a context, which is good for"
                  + " one call.");
        }
      }
    }
  }

  private static boolean isContext(CType type) {
    return type.base().equals("HPyContext") && type.pointers() == 1 && !type.function();
  }

  private static boolean isThreads(SyntaxTree tree, Declarator.Name name) {
    int line = tree.file().lines().line(tree.range(name).start());
    String text = tree.file().text(tree.file().lines().lineRange(line));
    return text.contains("_Thread_local") || text.contains("__thread");
  }
}
