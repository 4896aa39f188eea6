package org.hpyport.preparation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hpyport.model.ExtensionModel;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.FunctionRole;
import org.hpyport.model.StructInitializer;
import org.hpyport.model.Variable;
import org.hpyport.rewrite.SourceEdits;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.Declarator;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.InitDeclarator;
import org.hpyport.syntax.SyntaxNode;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the module in a file-level variable where C code asks for it by a type or by its
 * definition, which HPy 0.9 cannot: {@code PyType_GetModuleByDef}, {@code PyType_GetModule}, {@code
 * PyState_FindModule}. These lend the module, as the variable does. An {@code HPyGlobal} belongs to
 * one interpreter, and so does the module that they find.
 */
final class ModuleObjects {
  private static final Set<String> LOOKUPS =
      Set.of("PyType_GetModuleByDef", "PyType_GetModule", "PyState_FindModule");

  private ModuleObjects() {}

  /** The module with such a variable; the same one if it does not need one, or cannot have it. */
  static PreparedModule of(PreparedModule module) {
    ExtensionModel model = module.model();
    List<FunctionModel> users = new ArrayList<>();
    for (FunctionModel f : model.functions().values()) {
      boolean[] found = {false};
      f.walkBody(node -> found[0] |= isLookup(node));
      if (found[0]) {
        users.add(f);
      }
    }
    FunctionModel exec = exec(model);
    boolean oneFile = users.stream().allMatch(f -> exec != null && f.tree() == exec.tree());
    return exec == null || users.isEmpty() || !oneFile ? module : kept(module, exec, users);
  }

  private static boolean isLookup(SyntaxNode node) {
    return node instanceof Expression.Call c && LOOKUPS.contains(String.valueOf(c.calleeName()));
  }

  /** The first function that sets up the module and has it in a parameter. */
  private static @Nullable FunctionModel exec(ExtensionModel model) {
    return model.functions().values().stream()
        .filter(f -> f.role() instanceof FunctionRole.ModuleExec && f.parameters().size() == 1)
        .findFirst()
        .orElse(null);
  }

  private static PreparedModule kept(
      PreparedModule module, FunctionModel exec, List<FunctionModel> users) {
    SourceEdits edits = new SourceEdits();
    String name = new NameSupply(module.model()).fresh("this_module");
    SyntaxTree tree = exec.tree();
    int first =
        tree.functions().stream()
            .mapToInt(f -> tree.range(f).start())
            .min()
            .orElse(tree.range(exec.definition()).start());
    first = withComment(tree, first);
    edits.of(tree.file()).insert(first, "static PyObject *" + name + ";\n\n", 0);
    Variable parameter = exec.parameters().get(0);
    int start = tree.range(exec.definition().body()).start() + 1;
    String set =
        "\n    Py_INCREF(" + parameter.name() + ");\n    " + name + " = " + parameter.name() + ";";
    edits.of(tree.file()).insert(start, set, 0);
    for (FunctionModel user : users) {
      user.walkBody(
          node -> {
            if (isLookup(node)) {
              edits.of(tree.file()).replace(tree.range(node), name);
            }
          });
    }
    announced(module.model(), edits);
    return module.after(edits);
  }

  /** Where the comment begins that stands right before a place. */
  private static int withComment(SyntaxTree tree, int place) {
    String before = tree.file().text(new TextRange(0, place)).stripTrailing();
    return before.endsWith("*/") ? before.lastIndexOf("/*") : place;
  }

  /** Takes a definition's announcement away that only the lookups needed. */
  private static void announced(ExtensionModel model, SourceEdits edits) {
    for (StructInitializer definition : model.definitions().values()) {
      SyntaxTree tree = definition.tree();
      int at = tree.range(definition.declaration()).start();
      boolean needed =
          !definition.type().equals("PyModuleDef")
              || model.functions().values().stream()
                  .filter(f -> f.tree() == tree && tree.range(f.definition()).start() < at)
                  .anyMatch(f -> isNamed(f, definition.variable()));
      for (ExternalDeclaration d : needed ? List.<ExternalDeclaration>of() : declarations(tree)) {
        if (d instanceof ExternalDeclaration.Declaration a
            && tree.range(a).start() < at
            && a.declarators().size() == 1
            && a.declarators().get(0).initializer() == null
            && isNameOf(a.declarators().get(0), definition.variable())) {
          edits.of(tree.file()).deleteStatement(tree.range(a));
        }
      }
    }
  }

  private static List<ExternalDeclaration> declarations(SyntaxTree tree) {
    return tree.root().declarations();
  }

  private static boolean isNameOf(InitDeclarator declarator, String variable) {
    Declarator.Name name = declarator.declarator().name();
    return name != null && name.identifier().equals(variable);
  }

  /** Whether a function names a variable elsewhere than in a lookup. */
  private static boolean isNamed(FunctionModel function, String variable) {
    int[] names = {0};
    function.walkBody(
        node -> {
          if (node instanceof Expression.Identifier id && id.name().equals(variable)) {
            names[0]++;
          } else if (isLookup(node)) {
            node.walk(
                n ->
                    names[0] -=
                        n instanceof Expression.Identifier i && i.name().equals(variable) ? 1 : 0);
          }
        });
    return names[0] > 0;
  }
}
