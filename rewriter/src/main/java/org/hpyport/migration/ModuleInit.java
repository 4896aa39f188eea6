package org.hpyport.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.FunctionRole;
import org.hpyport.model.StructInitializer;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.rewrite.EditSet;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.Declarator;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * The {@code PyInit_} function becomes a {@code HPy_mod_exec} slot: HPy makes the module itself,
 * and the rest of the body fills it. Multi-phase modules keep their exec functions. Either way
 * {@code HPy_MODINIT} stands where the init function ended.
 */
final class ModuleInit implements Migration {
  private static final Set<String> CREATE = Set.of("PyModule_Create", "PyModule_Create2");

  @Override
  public String name() {
    return "module initialisation";
  }

  @Override
  public Set<String> calls() {
    return Set.of("PyModule_Create", "PyModule_Create2", "PyModuleDef_Init");
  }

  @Override
  public void apply(PortContext context) {
    List<FunctionModel> inits =
        context.extension().functions().values().stream()
            .filter(f -> f.role() instanceof FunctionRole.ModuleInit)
            .toList();
    for (FunctionModel function : context.extension().functions().values()) {
      if (function.role() instanceof FunctionRole.ModuleExec) {
        execFunction(context, function);
      }
    }
    if (inits.size() > 1) {
      inits.forEach(f -> context.block(f, "The extension has more than one init function.", null));
    } else if (inits.size() == 1) {
      init(context, inits.get(0));
    }
  }

  /**
   * A {@code Py_mod_exec} function keeps its name and gets its definition before it, or before the
   * first table of the file, which may list it.
   */
  private static void execFunction(PortContext context, FunctionModel function) {
    String symbol = context.names().fresh(function.name() + "_def");
    int before = function.tree().range(function.definition()).start();
    int table =
        context.extension().methodTables().values().stream()
            .filter(t -> t.tree().file().equals(function.file()))
            .mapToInt(t -> t.tree().range(t.declaration()).start())
            .min()
            .orElse(before);
    context
        .edits(function)
        .insert(
            Math.min(before, table),
            "HPyDef_SLOT_IMPL("
                + symbol
                + ", "
                + function.name()
                + ", HPy_mod_exec)\n"
                + (table < before ? "\n" : ""),
            Order.DEFINITION);
    context.definitions().addToModule(symbol);
  }

  private static void init(PortContext context, FunctionModel function) {
    String simpleName =
        function.role() instanceof FunctionRole.ModuleInit role
            ? role.moduleName()
            : context.extension().simpleName();
    List<Expression.Call> creations = new ArrayList<>();
    List<Expression.Call> multiPhase = new ArrayList<>();
    function.walkBody(
        node -> {
          if (node instanceof Expression.Call call) {
            String callee = call.calleeName();
            if (callee != null && CREATE.contains(callee)) {
              creations.add(call);
            } else if ("PyModuleDef_Init".equals(callee)) {
              multiPhase.add(call);
            }
          }
        });
    if (creations.size() + multiPhase.size() != 1) {
      context.block(function, "It does not create its module in exactly one place.", null);
      return;
    }
    Expression.Call creation = creations.isEmpty() ? multiPhase.get(0) : creations.get(0);
    StructInitializer definition = definitionOf(context, creation);
    if (definition == null) {
      context.block(function, "The module definition was not found at file level.", creation);
      return;
    }
    InitBody body = new InitBody(context, function, creation);
    if (!body.understand()) {
      return;
    }
    rewrite(context, function, body, definition, simpleName);
  }

  private static @Nullable StructInitializer definitionOf(
      PortContext context, Expression.Call creation) {
    String name =
        creation.arguments().isEmpty() ? null : Words.plainName(creation.arguments().get(0));
    StructInitializer found = name == null ? null : context.extension().definitions().get(name);
    return found != null && found.type().equals("PyModuleDef") ? found : null;
  }

  private static void rewrite(
      PortContext context,
      FunctionModel function,
      InitBody body,
      StructInitializer definition,
      String simpleName) {
    prototypes(context, function);
    SyntaxTree tree = function.tree();
    EditSet edits = context.edits(function);
    String modinit = "HPy_MODINIT(" + simpleName + ", " + definition.variable() + ")";
    String exec = null;
    String symbol = null;
    TextRange whole = tree.range(function.definition());
    if (body.isTrivial()) {
      context.addRewritten(function, function.definition().body());
      edits.replaceAbsorbing(whole, modinit);
    } else {
      exec = context.names().fresh(simpleName + "_exec");
      symbol = context.names().fresh(exec + "_def");
      head(context, function, exec, body.moduleName());
      body.rewrite();
      edits.insert(whole.end(), "\n\n" + modinit, Order.NORMAL);
      context.definitions().addToModule(symbol);
    }
    new ModuleDefinition(context, definition, simpleName).rewrite(exec, symbol);
  }

  /** Deletes declarations of the init function, which HPy's macro declares itself. */
  private static void prototypes(PortContext context, FunctionModel function) {
    for (SyntaxTree tree : context.trees()) {
      for (ExternalDeclaration.Declaration d : Declarations.of(tree)) {
        List<Declarator.Name> names =
            d.declarators().stream().map(i -> i.declarator().name()).toList();
        boolean declares = names.stream().anyMatch(n -> isNameOf(n, function));
        if (declares && d.declarators().size() == 1) {
          context.edits(tree).deleteStatement(tree.range(d));
        } else if (declares) {
          context.blockModule("The init function is declared together with others.", tree, d);
        }
      }
    }
  }

  private static boolean isNameOf(Declarator.@Nullable Name name, FunctionModel function) {
    return name != null && name.identifier().equals(function.name());
  }

  /** {@code PyMODINIT_FUNC PyInit_x(void)} to {@code static int x_exec(HPyContext *ctx, HPy m)}. */
  private static void head(
      PortContext context, FunctionModel function, String exec, String moduleVariable) {
    SyntaxTree tree = function.tree();
    Declarator.Function list = Declarations.function(function.definition().declarator());
    Declarator.Name name = function.definition().declarator().name();
    if (list == null || name == null) {
      context.block(function, "Its head was not understood.", null);
      return;
    }
    String ctx = context.contextName(function);
    TextRange head =
        new TextRange(tree.range(function.definition()).start(), tree.tokens().end(list.close()));
    TextRange gap =
        new TextRange(
            tree.range(function.definition().specifiers()).end(), tree.range(name).start());
    String separator = tree.file().text(gap).contains("\n") ? "\n" : " ";
    context
        .edits(function)
        .replaceAbsorbing(
            head,
            "static int"
                + separator
                + exec
                + "(HPyContext *"
                + ctx
                + ", HPy "
                + moduleVariable
                + ")");
    context.setSignature(function, new Signature(ctx, null, null, null));
  }

  /** The variable of a declared local with that declarator, or {@code null}. */
  static @Nullable Variable variable(FunctionModel function, Expression e) {
    Expression bare = Words.bare(e);
    return bare instanceof Expression.Identifier id ? function.variable(id) : null;
  }
}
