package org.hpyport.preparation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.hpyport.diagnostic.Location;
import org.hpyport.syntax.SyntaxTree;
import org.hpyport.syntax.TokenKind;

/** What is done before porting, and what more when porting met an obstacle. */
public final class Preparations {
  private static final Set<String> STATE_ACCESS =
      Set.of(
          "PyModule_GetState",
          "PyState_FindModule",
          "PyType_GetModuleState",
          "PyType_GetModule",
          "PyType_GetModuleByDef");

  private static final Pattern DECLARING =
      Pattern.compile(
          "PyMODINIT_FUNC|PyInit_\\w*|Py_InitModule\\w*|PyModule(Def)?_(Create2?|Init|HEAD_INIT)"
              + "|Py(Method|Module|GetSet|Member)Def|PyType_(Spec|Slot)|PyTypeObject|PyCFunction"
              + "|PyObject(_VAR)?_HEAD(_INIT)?|PyVarObject_HEAD_INIT");

  private Preparations() {}

  /**
   * What every module needs: no macro that hides a jump, since what a path owns cannot be told
   * behind one; one init function; the module's own state, the module itself and static local
   * objects as file-level variables; types that name their base; no exceptions put aside where that
   * can be done without; no reads of type objects; one way to enter a function; and fields that are
   * all declared as objects.
   */
  public static PreparedModule first(PreparedModule module) {
    PreparedModule own = DerivedSpecs.of(ModuleObjects.of(withoutState(module)));
    PreparedModule plain = typeReads(InitFunction.of(FetchedErrors.of(own)));
    return StructFields.of(StaticLocals.of(MethodWrappers.of(plain)));
  }

  private static PreparedModule typeReads(PreparedModule module) {
    return TypeDictReads.of(DescriptorSlots.of(TypeNameReads.of(module)));
  }

  private static PreparedModule withoutState(PreparedModule module) {
    PreparedModule open = MacroInlining.of(module, jumpingMacros(module));
    PreparedModule plain = MacroInlining.of(open, stateMacros(open));
    PreparedModule without = ModuleState.of(plain);
    return without == plain ? open : without;
  }

  private static Set<String> jumpingMacros(PreparedModule module) {
    Set<String> names = new TreeSet<>();
    for (SyntaxTree tree : PreparedModule.trees(module.model())) {
      tree.macros().all().stream()
          .filter(m -> m.file() != null && !m.weak())
          .filter(m -> !tree.projectMacros().jumps(m).isEmpty())
          .forEach(m -> names.add(m.name()));
    }
    return names;
  }

  private static Set<String> stateMacros(PreparedModule module) {
    Set<String> names = new TreeSet<>();
    for (SyntaxTree tree : PreparedModule.trees(module.model())) {
      tree.macros().all().stream()
          .filter(m -> m.file() != null)
          .filter(m -> tree.projectMacros().mentions(m, STATE_ACCESS::contains))
          .forEach(m -> names.add(m.name()));
    }
    return names;
  }

  /**
   * The module without what is in the way at these places, or the same module if nothing is left
   * that could be written out.
   */
  public static PreparedModule after(PreparedModule module, Set<Location> places) {
    List<UnaryOperator<PreparedModule>> ways =
        List.of(
            m -> without(m, places),
            m -> FilledObjects.of(m, places),
            m -> ContiguousViews.of(m, places),
            m -> KeptMemory.of(m, places),
            m -> ItemPointers.of(m, places),
            m -> LoopHeads.of(m, places),
            m -> SetArguments.of(m, places),
            m -> BuiltinTypeCasts.of(m, places),
            m -> OutlivedNames.of(m, places),
            Preparations::typeReads,
            Preparations::withoutDeclaringMacros);
    return ways.stream()
        .map(way -> way.apply(module))
        .filter(next -> next != module)
        .findFirst()
        .orElse(module);
  }

  /** The module without macros that make tables, definitions or functions of the API. */
  private static PreparedModule withoutDeclaringMacros(PreparedModule module) {
    Set<String> names = new TreeSet<>();
    for (SyntaxTree tree : PreparedModule.trees(module.model())) {
      tree.macros().all().stream()
          .filter(m -> m.file() != null && !m.weak())
          .filter(m -> tree.projectMacros().mentions(m, w -> DECLARING.matcher(w).matches()))
          .forEach(m -> names.add(m.name()));
    }
    return MacroInlining.of(module, names);
  }

  /**
   * The module without the project's macros that stand at these places, or the same module if there
   * are none.
   */
  private static PreparedModule without(PreparedModule module, Set<Location> places) {
    Set<String> names = new LinkedHashSet<>();
    for (Location at : places) {
      for (SyntaxTree tree : PreparedModule.trees(module.model())) {
        if (tree.file() == at.file()) {
          addMacro(tree, at, names);
        }
      }
    }
    return names.isEmpty() ? module : MacroInlining.of(module, names);
  }

  private static void addMacro(SyntaxTree tree, Location at, Set<String> names) {
    int token = tree.tokens().at(at.range().start());
    String word = tree.tokens().text(token);
    if (tree.tokens().kind(token) == TokenKind.IDENTIFIER
        && !tree.projectMacros().inForce(word, token).isEmpty()) {
      names.add(word);
    }
  }
}
