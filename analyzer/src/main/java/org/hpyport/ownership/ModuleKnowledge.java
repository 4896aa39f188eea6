package org.hpyport.ownership;

import java.util.Set;
import org.hpyport.model.CallStructs;
import org.hpyport.model.ExtensionModel;
import org.hpyport.model.StructModel;
import org.jspecify.annotations.Nullable;

/** What only the whole module tells, found when first asked for. */
final class ModuleKnowledge {
  private final ExtensionModel extension;
  private @Nullable Enumerations enumerations;
  private @Nullable Set<StructModel> callStructs;

  ModuleKnowledge(ExtensionModel extension) {
    this.extension = extension;
  }

  Enumerations enumerations() {
    if (enumerations == null) {
      enumerations = new Enumerations(extension);
    }
    return enumerations;
  }

  /** The structs that are no objects and live within a call. */
  Set<StructModel> callStructs() {
    if (callStructs == null) {
      callStructs = CallStructs.of(extension);
    }
    return callStructs;
  }
}
