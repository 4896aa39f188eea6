package org.hpyport.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hpyport.migration.body.FunctionBodies;
import org.hpyport.ownership.PlanMemory;

/** The migrations in the order in which they run. */
public final class MigrationRegistry {
  private MigrationRegistry() {}

  /** All migrations, for a module that is read once. */
  public static List<Migration> standard() {
    return standard(new PlanMemory());
  }

  /**
   * All migrations; the function bodies leave alone the calls that others rewrite.
   *
   * <p>Edits merge by place, so order matters only where one migration reads what another decided:
   * signatures name the parameters that argument parsing uses; module initialisation makes the exec
   * definition that the method table lists; includes come last, when all helpers in use are known.
   *
   * @param plans the plans made in other readings of the module that is ported
   */
  public static List<Migration> standard(PlanMemory plans) {
    List<Migration> first =
        List.of(
            new VersionConditionals(),
            new SharedNodes(),
            new TypeNames(),
            new Signatures(),
            new DocStrings(),
            new ObjectGlobals(),
            new StaticTypes(),
            new ModuleInit(),
            new MethodTables(),
            new ObjectStructs(),
            new CallStructFields(),
            new TypeSpecs(),
            new ArgumentParsing(),
            new ParameterUnpacking(),
            new Capsules(),
            new ValueFormats(),
            new DictIteration(),
            new RemovedCalls(),
            new ModuleConstants(),
            new VersionConstants(),
            new ConfigurationMacros());
    Set<String> calls = new TreeSet<>();
    first.forEach(m -> calls.addAll(m.calls()));
    List<Migration> all = new ArrayList<>(first);
    all.addAll(
        List.of(
            new FunctionBodies(calls, plans), new Buffers(), new StoredFlags(), new Includes()));
    return List.copyOf(all);
  }
}
