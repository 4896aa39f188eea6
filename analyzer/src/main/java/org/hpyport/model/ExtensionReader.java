package org.hpyport.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.hpyport.preprocess.MacroDefinition;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.SyntaxTree;

/** Makes the model of an extension module from its trees. */
public final class ExtensionReader {
  private static final Pattern PASTED = Pattern.compile("\\bPyInit_\\s*##");

  private final Predicate<String> isApi;

  /**
   * @param isApi tells whether a word is a symbol of the Python API that needs a context under HPy
   */
  public ExtensionReader(Predicate<String> isApi) {
    this.isApi = isApi;
  }

  /**
   * Reads a module.
   *
   * @param name its import name
   * @param sources the trees of its C files
   * @param headers the trees of the project headers they include
   */
  public ExtensionModel read(String name, List<SyntaxTree> sources, List<SyntaxTree> headers) {
    FileFacts facts = new FileFacts();
    DefinitionTables tables = new DefinitionTables();
    headers.forEach(facts::types);
    sources.forEach(facts::types);
    headers.forEach(facts::variables);
    sources.forEach(facts::variables);
    headers.forEach(tree -> tables.read(tree, facts));
    sources.forEach(tree -> tables.read(tree, facts));
    sources.forEach(tables::fill);
    Map<String, FunctionModel> functions = functions(sources, headers, facts);
    return new ExtensionModel(
        name,
        sources,
        headers,
        withRoles(functions, RoleAssigner.assign(tables, sources, functions)),
        facts.structs,
        facts.typedefs,
        facts.globals,
        tables.methods,
        tables.slots,
        tables.structs,
        facts.prototypes);
  }

  private static Map<String, FunctionModel> functions(
      List<SyntaxTree> sources, List<SyntaxTree> headers, FileFacts facts) {
    Set<String> names = new LinkedHashSet<>(facts.prototypes);
    for (List<SyntaxTree> trees : List.of(headers, sources)) {
      trees.forEach(t -> t.functions().forEach(f -> names.add(f.name())));
    }
    Map<String, FunctionModel> functions = new LinkedHashMap<>();
    for (List<SyntaxTree> trees : List.of(headers, sources)) {
      for (SyntaxTree tree : trees) {
        for (ExternalDeclaration.FunctionDefinition f : tree.functions()) {
          functions.put(f.name(), new NameResolver(facts, names).resolve(tree, f));
        }
      }
    }
    return functions;
  }

  private Map<String, FunctionModel> withRoles(
      Map<String, FunctionModel> functions, Map<String, FunctionRole> roles) {
    Set<String> needing = needingContext(functions, roles);
    Map<String, FunctionModel> result = new LinkedHashMap<>();
    functions.forEach(
        (name, f) -> result.put(name, typed(f).with(role(f, roles), needing.contains(name))));
    return result;
  }

  /**
   * What a function gives whose head is {@code MODULE_INIT(name)}, where the macro is {@code
   * PyMODINIT_FUNC PyInit_##name(void)}, cannot be read off the head.
   */
  private static FunctionModel typed(FunctionModel f) {
    MacroDefinition macro = f.result().isObject() ? null : f.tree().macros().find(f.name());
    boolean pasted = macro != null && PASTED.matcher(macro.body()).find();
    return pasted ? f.with(CType.OBJECT) : f;
  }

  private static FunctionRole role(FunctionModel f, Map<String, FunctionRole> roles) {
    MacroDefinition macro = f.tree().macros().find(f.name());
    String name = macro == null ? f.name() : macro.body().strip();
    if (name.startsWith("PyInit_")) {
      return new FunctionRole.ModuleInit(name.substring("PyInit_".length()));
    }
    FunctionRole role = roles.get(f.name());
    return role != null ? role : new FunctionRole.Internal();
  }

  /** Functions that reach the API: those that use it, and by reverse calls those that call them. */
  private Set<String> needingContext(
      Map<String, FunctionModel> functions, Map<String, FunctionRole> roles) {
    Map<String, Set<String>> callers = new LinkedHashMap<>();
    Set<String> needing = new LinkedHashSet<>();
    Deque<String> work = new ArrayDeque<>();
    functions.forEach(
        (name, f) -> {
          f.callees()
              .forEach(c -> callers.computeIfAbsent(c, k -> new LinkedHashSet<>()).add(name));
          if (roles.containsKey(name) || usesApi(f)) {
            needing.add(name);
            work.add(name);
          }
        });
    while (!work.isEmpty()) {
      for (String caller : callers.getOrDefault(work.remove(), Set.of())) {
        if (needing.add(caller)) {
          work.add(caller);
        }
      }
    }
    return needing;
  }

  private boolean usesApi(FunctionModel f) {
    if (f.name().startsWith("PyInit_")) {
      return true;
    }
    if (f.result().isObject()
        || f.parameters().stream().anyMatch(p -> p.type().isObject() || p.type().isObjectOut())
        || f.locals().stream().anyMatch(v -> v.type().isObject())) {
      return true;
    }
    boolean[] found = {false};
    f.walkBody(
        node -> {
          if (node instanceof Expression.Identifier id) {
            found[0] |= isApi.test(id.name()) || isApiMacro(f.tree(), id);
          }
        });
    return found[0];
  }

  /** Whether it is a macro of the project that names the API. */
  private boolean isApiMacro(SyntaxTree tree, Expression.Identifier id) {
    return tree.projectMacros().inForce(id.name(), id.span().first()).stream()
        .anyMatch(d -> tree.projectMacros().mentions(d, isApi));
  }
}
