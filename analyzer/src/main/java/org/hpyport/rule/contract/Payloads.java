package org.hpyport.rule.contract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.StructModel;
import org.hpyport.model.Variable;
import org.hpyport.syntax.Declarator;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.InitDeclarator;
import org.hpyport.syntax.SyntaxNode;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/** The structs that objects are made of, and where things are declared. */
final class Payloads {
  private static final Pattern HELPERS =
      Pattern.compile("(?:HPyType_(?:LEGACY_)?|HPP_PAYLOAD_)HELPERS\\s*\\(\\s*(\\w+)");

  private Payloads() {}

  /** The structs named by {@code HPyType_HELPERS}, or by the support header's macro like it. */
  static List<StructModel> of(HpyModule module) {
    Set<String> names = new LinkedHashSet<>();
    for (List<SyntaxTree> trees : List.of(module.model().sources(), module.model().headers())) {
      for (SyntaxTree tree : trees) {
        for (ExternalDeclaration d : tree.root().declarations()) {
          if (d instanceof ExternalDeclaration.MacroDeclaration m) {
            Matcher helpers = HELPERS.matcher(tree.text(m));
            if (helpers.lookingAt()) {
              names.add(helpers.group(1));
            }
          }
        }
      }
    }
    List<StructModel> structs = new ArrayList<>();
    for (String name : names) {
      StructModel struct = module.model().structs().get(name);
      if (struct != null) {
        structs.add(struct);
      }
    }
    return structs;
  }

  /** Where a member's name is declared; the struct if it is not found. */
  static SyntaxNode member(StructModel struct, String name) {
    SyntaxNode[] found = {struct.node()};
    struct
        .node()
        .walk(
            node -> {
              if (node instanceof Declarator.Name n && n.identifier().equals(name)) {
                found[0] = n;
              }
            });
    return found[0];
  }

  /** The file a variable is defined in; {@code null} if it is only declared. */
  static @Nullable SyntaxTree treeOf(HpyModule module, Variable v, String function) {
    FunctionModel inside = module.model().function(function);
    if (inside != null) {
      return inside.tree();
    }
    for (SyntaxTree tree : module.model().sources()) {
      for (ExternalDeclaration d : tree.root().declarations()) {
        if (d instanceof ExternalDeclaration.Declaration declaration
            && !declaration.specifiers().hasStorage("extern")) {
          for (InitDeclarator init : declaration.declarators()) {
            if (init.declarator().name() == v.declarator()) {
              return tree;
            }
          }
        }
      }
    }
    return null;
  }
}
