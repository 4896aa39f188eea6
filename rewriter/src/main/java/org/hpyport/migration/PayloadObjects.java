package org.hpyport.migration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hpyport.model.CType;
import org.hpyport.model.ExtensionModel;
import org.hpyport.model.StructInitializer;
import org.hpyport.model.StructModel;
import org.hpyport.model.Variable;
import org.hpyport.preparation.NameSupply;
import org.jspecify.annotations.Nullable;

/**
 * The types of one module whose objects keep their C struct in an object of a hidden type. HPy 0.9
 * gives instances of Python classes that derive from a type with a struct the wrong struct on
 * CPython, and none on GraalPy 24.2; a type that has none itself is safe to derive from, and so are
 * its slots for weak references and for the instance dict.
 *
 * <p>Types that derive from each other in C share the slot in which the hidden object lies.
 */
public final class PayloadObjects {
  /**
   * One such type.
   *
   * @param struct what its objects consist of
   * @param variable the {@code hpp_payloads} that knows the slot
   * @param slots what each object is given beside: a mask of the support header's names
   */
  record Payload(StructModel struct, String variable, String slots) {}

  private final Map<String, Payload> types = new LinkedHashMap<>();
  private final Map<StructModel, String> variables = new LinkedHashMap<>();
  private final Map<StructModel, String> dicts = new LinkedHashMap<>();
  private final Map<Variable, String> owners = new LinkedHashMap<>();
  private final Set<String> declared = new LinkedHashSet<>();

  /**
   * @param finalTypes whether Python need not derive classes from the module's types
   */
  PayloadObjects(ExtensionModel extension, NameSupply names, boolean finalTypes) {
    if (finalTypes || extension.sources().size() != 1) {
      return;
    }
    for (List<DerivableType> family : DerivableType.families(extension)) {
      if (fits(extension, family)) {
        String variable = names.fresh(family.get(0).structName() + "_payloads");
        for (DerivableType type : family) {
          StructModel struct = type.struct();
          if (struct != null) {
            types.put(type.variable(), new Payload(struct, variable, type.slots()));
            variables.put(struct, variable);
            String dict = type.dictField();
            if (dict != null) {
              dicts.put(struct, dict);
            }
          }
        }
      }
    }
  }

  /** The same struct must not be that of another type, whose objects lack the slot. */
  private static boolean fits(ExtensionModel extension, List<DerivableType> family) {
    Set<StructModel> structs = new LinkedHashSet<>();
    List<String> members = new ArrayList<>();
    boolean open = false;
    for (DerivableType type : family) {
      StructModel struct = type.struct();
      if (struct == null || !type.isPlain()) {
        return false;
      }
      structs.add(struct);
      members.add(type.variable());
      open |= type.isOpen();
    }
    return open
        && DerivableType.all(extension).stream()
            .noneMatch(t -> !members.contains(t.variable()) && structs.contains(t.struct()));
  }

  /** How objects of a type keep their struct, by the type's variable; {@code null} if as usual. */
  @Nullable Payload of(StructInitializer definition) {
    return types.get(definition.variable());
  }

  /** The same of a type's definition. */
  @Nullable Payload of(TypeDefinition type) {
    return types.get(type.variable());
  }

  /** The {@code hpp_payloads} that knows where the struct lies; {@code null} if in the object. */
  @Nullable String variable(@Nullable StructModel struct) {
    return struct == null ? null : variables.get(struct);
  }

  /** The same for a pointer to a struct. */
  public @Nullable String variable(ExtensionModel extension, CType type) {
    return variable(extension.structs().get(type.base()));
  }

  /** Whether a field of a struct is where C code finds the object's dict. */
  public boolean isDict(ExtensionModel extension, CType type, String field) {
    return isDict(extension.structs().get(type.base()), field);
  }

  boolean isDict(@Nullable StructModel struct, String field) {
    return struct != null && field.equals(dicts.get(struct));
  }

  /** All variables that know slots, in order. */
  Set<String> variables() {
    return new LinkedHashSet<>(variables.values());
  }

  /** States that a variable is declared; false if it was before. */
  boolean declare(String variable) {
    return declared.add(variable);
  }

  /** The local handle of the hidden object whose struct a parameter points to, or {@code null}. */
  public @Nullable String owner(Variable parameter) {
    return owners.get(parameter);
  }

  void setOwner(Variable parameter, String handle) {
    owners.put(parameter, handle);
  }
}
