package org.hpyport.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * One extension module: everything linked into one {@code PyInit_} function.
 *
 * @param name its import name, dotted
 * @param sources the trees of its C files, in the order of the build
 * @param headers the trees of the project headers they include
 * @param functions all function definitions by name, in source order
 * @param structs structs and unions by name
 * @param typedefs typedef names of the project with what they stand for
 * @param globals file-level variables by name
 * @param methodTables {@code PyMethodDef} arrays by variable
 * @param slotTables arrays of the other definition structs by variable
 * @param definitions {@code PyModuleDef}, {@code PyType_Spec} and {@code PyTypeObject} by variable
 * @param prototypes names of functions that are declared somewhere in the project
 */
public record ExtensionModel(
    String name,
    List<SyntaxTree> sources,
    List<SyntaxTree> headers,
    Map<String, FunctionModel> functions,
    Map<String, StructModel> structs,
    Map<String, CType> typedefs,
    Map<String, Variable> globals,
    Map<String, MethodTable> methodTables,
    Map<String, SlotTable> slotTables,
    Map<String, StructInitializer> definitions,
    Set<String> prototypes) {

  public ExtensionModel {
    sources = List.copyOf(sources);
    headers = List.copyOf(headers);
    functions = new LinkedHashMap<>(functions);
    structs = new LinkedHashMap<>(structs);
    typedefs = new LinkedHashMap<>(typedefs);
    globals = new LinkedHashMap<>(globals);
    methodTables = new LinkedHashMap<>(methodTables);
    slotTables = new LinkedHashMap<>(slotTables);
    definitions = new LinkedHashMap<>(definitions);
    prototypes = new TreeSet<>(prototypes);
  }

  /** The function of that name, or {@code null} if the project does not define it. */
  public @Nullable FunctionModel function(String function) {
    return functions.get(function);
  }

  /** The names of the functions that reach the Python API. */
  public Set<String> needingContext() {
    Set<String> names = new TreeSet<>();
    functions.values().stream()
        .filter(FunctionModel::needsContext)
        .forEach(f -> names.add(f.name()));
    return names;
  }

  /**
   * The same module, where these functions reach the Python API too, and with them whoever calls
   * them.
   */
  public ExtensionModel alsoNeedingContext(Set<String> names) {
    Set<String> needing = new TreeSet<>(needingContext());
    int before = needing.size();
    functions.keySet().stream().filter(names::contains).forEach(needing::add);
    int size = -1;
    while (size != needing.size()) {
      size = needing.size();
      functions.values().stream()
          .filter(f -> f.callees().stream().anyMatch(needing::contains))
          .forEach(f -> needing.add(f.name()));
    }
    if (needing.size() == before) {
      return this;
    }
    Map<String, FunctionModel> changed = new LinkedHashMap<>();
    functions.forEach((name, f) -> changed.put(name, f.with(f.role(), needing.contains(name))));
    return with(changed);
  }

  /** The same module with other models of its functions. */
  public ExtensionModel with(Map<String, FunctionModel> others) {
    return new ExtensionModel(
        name,
        sources,
        headers,
        others,
        structs,
        typedefs,
        globals,
        methodTables,
        slotTables,
        definitions,
        prototypes);
  }

  /** The last component of the import name. */
  public String simpleName() {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
