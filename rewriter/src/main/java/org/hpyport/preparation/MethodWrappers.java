package org.hpyport.preparation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.FunctionRole;
import org.hpyport.model.MethodTable;
import org.hpyport.rewrite.EditSet;
import org.hpyport.rewrite.SourceEdits;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.Declarator;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.Parameter;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * Gives each row of a method table a function of its own where rows with {@code METH_NOARGS} and
 * with {@code METH_O} share one, or a row and a slot of a type: under HPy they are called with
 * different numbers of arguments, or are two definitions. The wrappers pass what CPython passes, a
 * null pointer and the argument (C-API manual, "Common Object Structures").
 */
final class MethodWrappers {
  private static final Set<String> CONVENTIONS = Set.of("METH_NOARGS", "METH_O");

  private final PreparedModule module;
  private final NameSupply names;
  private final SourceEdits edits = new SourceEdits();

  private MethodWrappers(PreparedModule module) {
    this.module = module;
    this.names = new NameSupply(module.model());
  }

  /** The module with such wrappers; the same one if none is needed. */
  static PreparedModule of(PreparedModule module) {
    MethodWrappers change = new MethodWrappers(module);
    change.rows().forEach(change::wrap);
    return module.after(change.edits);
  }

  private record Place(MethodTable table, MethodTable.Row row) {
    /** The one word that says how the function is called, or {@code null} if there are more. */
    @Nullable String convention() {
      Set<String> words = row.flags();
      return row.flagsUnderstood() && words.size() == 1 ? words.iterator().next() : null;
    }
  }

  private Map<String, List<Place>> rows() {
    Map<String, List<Place>> rows = new LinkedHashMap<>();
    for (MethodTable table : module.model().methodTables().values()) {
      for (MethodTable.Row row : table.rows()) {
        if (row.function() != null) {
          rows.computeIfAbsent(row.function(), f -> new ArrayList<>()).add(new Place(table, row));
        }
      }
    }
    return rows;
  }

  private void wrap(String name, List<Place> places) {
    FunctionModel function = module.model().function(name);
    Set<String> conventions =
        places.stream().map(p -> String.valueOf(p.convention())).collect(Collectors.toSet());
    boolean here =
        function != null && places.stream().allMatch(p -> p.table().tree() == function.tree());
    if (function == null || !here || !CONVENTIONS.containsAll(conventions)) {
      return;
    }
    boolean both = conventions.size() == 2;
    boolean slotToo =
        function.role() instanceof FunctionRole.Unclear && function.result().isObject();
    List<String> types = types(function);
    // A slot without an argument is not called with one; a method without any is, with null.
    boolean fits = types.size() == (both || conventions.equals(Set.of("METH_O")) ? 2 : 1);
    if (!fits || !(both || slotToo)) {
      return;
    }
    Map<String, String> wrappers = new LinkedHashMap<>();
    for (String convention : new TreeSet<>(conventions)) {
      String word =
          both ? convention.substring("METH_".length()).toLowerCase(Locale.ROOT) : "method";
      wrappers.put(convention, names.fresh(name + "_" + word));
    }
    EditSet set = edits.of(function.file());
    int end = function.tree().range(function.definition()).end();
    wrappers.forEach((c, w) -> set.insert(end, wrapper(name, w, c, types), 0));
    for (Place place : places) {
      rename(place, name, wrappers.get(String.valueOf(place.convention())));
    }
  }

  private static String wrapper(
      String function, String wrapper, String convention, List<String> types) {
    boolean none = convention.equals("METH_NOARGS");
    String argument = none ? "Py_UNUSED(ignored)" : "arg";
    boolean alone = types.size() == 1;
    String passed = alone ? "" : none ? ", NULL" : ", arg";
    return "\n\nstatic PyObject *\n"
        + wrapper
        + ("(" + types.get(0) + "self, ")
        + ((alone ? "PyObject *" : types.get(1)) + argument + ")\n{\n")
        + ("    return " + function + "(self" + passed + ");\n}");
  }

  /** The types of the parameters as they are written, up to their names. */
  private static List<String> types(FunctionModel function) {
    SyntaxTree tree = function.tree();
    List<String> types = new ArrayList<>();
    for (Parameter p : parameters(function.definition().declarator())) {
      Declarator declarator = p.declarator();
      Declarator.Name name = declarator == null ? null : declarator.name();
      if (name == null) {
        return List.of();
      }
      int start = tree.range(p).start();
      String text = tree.file().text(new TextRange(start, tree.range(name).start()));
      types.add(text.replaceFirst("Py_UNUSED\\s*\\(\\s*$", ""));
    }
    return types;
  }

  private static List<Parameter> parameters(@Nullable Declarator declarator) {
    for (Declarator at = declarator; at != null; at = at.inner()) {
      if (at instanceof Declarator.Function list) {
        return list.parameters();
      }
    }
    return List.of();
  }

  private void rename(Place place, String from, @Nullable String to) {
    SyntaxTree tree = place.table().tree();
    EditSet set = edits.of(tree.file());
    place
        .row()
        .node()
        .walk(
            node -> {
              if (to != null
                  && node instanceof Expression.Identifier id
                  && id.name().equals(from)) {
                set.replace(tree.range(id), to);
              }
            });
  }
}
