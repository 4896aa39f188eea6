package org.hpyport.rule.contract;

import java.util.LinkedHashSet;
import java.util.Set;
import org.hpyport.model.Variable;
import org.hpyport.syntax.Declarator;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.InitDeclarator;
import org.hpyport.syntax.SyntaxTree;
import org.hpyport.syntax.TokenList;

/** An {@code HPyGlobal} that no list of globals names. */
public final class GlobalNotListed extends ContractRule {

  /** The rule. */
  public GlobalNotListed() {
    super(
        "HPY303",
        "global-not-listed",
        "An HPyGlobal is not listed in the module definition.",
        0);
  }

  @Override
  public void check(HpyModule module) {
    Set<String> addressed = new LinkedHashSet<>();
    boolean[] definesModule = {false};
    for (SyntaxTree tree : module.model().sources()) {
      for (ExternalDeclaration d : tree.root().declarations()) {
        if (d instanceof ExternalDeclaration.Declaration declaration) {
          definesModule[0] |= tree.text(declaration.specifiers()).contains("HPyModuleDef");
          for (InitDeclarator init : declaration.declarators()) {
            if (init.initializer() != null) {
              addresses(tree, init, addressed);
            }
          }
        }
      }
    }
    if (!definesModule[0]) {
      return;
    }
    for (Variable global : module.model().globals().values()) {
      Declarator.Name name = global.declarator();
      SyntaxTree tree = name == null ? null : Payloads.treeOf(module, global, "");
      boolean plain = global.type().pointers() == 0;
      if (name != null
          && tree != null
          && plain
          && global.type().base().equals("HPyGlobal")
          && !addressed.contains(global.name())) {
        module.report(
            this,
            tree,
            name,
            "",
            "The HPyGlobal `" + global.name() + "` is in no list of the module's globals.");
      }
    }
  }

  private static void addresses(SyntaxTree tree, InitDeclarator init, Set<String> addressed) {
    TokenList tokens = tree.tokens();
    for (int i = init.span().first(); i < init.span().last(); i++) {
      if (tokens.is(i, "&")) {
        addressed.add(tokens.text(i + 1));
      }
    }
  }
}
