package org.hpyport.migration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.hpyport.model.ExtensionModel;
import org.hpyport.model.SlotTable;
import org.hpyport.model.StructInitializer;
import org.hpyport.model.StructModel;
import org.hpyport.model.Words;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * A type of the module with what decides whether Python classes may derive from it.
 *
 * @param definition the static type or the specification
 * @param base the module's own type that it derives from, or {@code null}
 * @param struct what its objects consist of; {@code null} if that is not known
 */
record DerivableType(
    ExtensionModel extension,
    StructInitializer definition,
    @Nullable String base,
    @Nullable StructModel struct) {

  String variable() {
    return definition.variable();
  }

  String structName() {
    return struct == null ? variable() : struct.name().replaceFirst("^struct ", "");
  }

  private static DerivableType of(ExtensionModel extension, StructInitializer definition) {
    String base = TypeMaking.baseOf(definition);
    boolean own = base != null && extension.definitions().containsKey(base);
    Expression size = field(definition, "basicsize");
    StructModel struct =
        size == null ? null : ObjectStructs.structOf(extension, definition.tree(), size);
    return new DerivableType(extension, definition, own ? base : null, struct);
  }

  /** All types of a module in source order. */
  static List<DerivableType> all(ExtensionModel extension) {
    List<DerivableType> all = new ArrayList<>();
    for (StructInitializer definition : extension.definitions().values()) {
      if (definition.type().equals("PyTypeObject") || definition.type().equals("PyType_Spec")) {
        all.add(of(extension, definition));
      }
    }
    return all;
  }

  /** The types in groups that derive from each other in C, the root first. */
  static List<List<DerivableType>> families(ExtensionModel extension) {
    Map<String, DerivableType> all = new LinkedHashMap<>();
    all(extension).forEach(type -> all.put(type.variable(), type));
    Map<String, List<DerivableType>> families = new LinkedHashMap<>();
    for (DerivableType type : all.values()) {
      DerivableType root = type;
      for (int i = 0; root != null && root.base() != null && i < all.size(); i++) {
        root = all.get(root.base());
      }
      if (root != null) {
        List<DerivableType> family =
            families.computeIfAbsent(root.variable(), r -> new ArrayList<>());
        family.add(type.equals(root) ? 0 : family.size(), type);
      }
    }
    return List.copyOf(families.values());
  }

  /** Whether its objects are of one size and begin with what every object begins with. */
  boolean isPlain() {
    SyntaxTree tree = definition.tree();
    Expression items = field(definition, "itemsize");
    String from = TypeMaking.baseOf(definition);
    boolean root = base == null;
    return (items == null || Words.isNull(items, tree))
        && (from == null || from.equals(base))
        && struct != null
        && !struct.name().startsWith("struct ")
        && (!root || "PyObject_HEAD".equals(struct.head()));
  }

  /** Whether Python may make subclasses, or what HPy lacks else is asked for. */
  boolean isOpen() {
    Expression flags = field(definition, "flags");
    boolean[] found = {false};
    if (flags != null) {
      flags.walk(
          node ->
              found[0] |=
                  node instanceof Expression.Identifier id
                      && id.name().equals("Py_TPFLAGS_BASETYPE"));
    }
    return found[0] || hasOffset("dict") || hasOffset("weaklist");
  }

  /** Whether objects have a place for their dict or for weak references to them. */
  private boolean hasOffset(String word) {
    return offset(word) != null;
  }

  /** Whether a base type gives its objects the place already; a class may do so but once. */
  private boolean inherits(String word) {
    String next = base;
    for (int i = 0; next != null && i < extension.definitions().size(); i++) {
      StructInitializer of = extension.definitions().get(next);
      DerivableType type = of == null ? null : of(extension, of);
      if (type != null && type.hasOffset(word)) {
        return true;
      }
      next = type == null ? null : type.base();
    }
    return false;
  }

  /** The field that keeps objects' dicts, or {@code null} if there is none that is known. */
  @Nullable String dictField() {
    Expression offset = offset("dict");
    SyntaxTree tree = definition.tree();
    Matcher m = PayloadSlots.OFFSET.matcher(offset == null ? "" : tree.text(offset));
    return m.matches() ? m.group(1) : null;
  }

  /** The offset as the static type or a member of the specification's slots gives it. */
  private @Nullable Expression offset(String word) {
    SyntaxTree tree = definition.tree();
    Expression offset = definition.field("tp_" + word + "offset");
    if (offset != null) {
      return Words.isNull(offset, tree) ? null : offset;
    }
    SlotTable slots = table(definition.field("slots"));
    for (SlotTable.Row row : slots == null ? List.<SlotTable.Row>of() : slots.rows()) {
      SlotTable members = "Py_tp_members".equals(row.word(0)) ? table(row.value(1)) : null;
      for (SlotTable.Row m : members == null ? List.<SlotTable.Row>of() : members.rows()) {
        Expression name = m.value(0);
        if (name != null && tree.text(name).equals("\"__" + word + "offset__\"")) {
          return m.value(2);
        }
      }
    }
    return null;
  }

  private @Nullable SlotTable table(@Nullable Expression value) {
    String name = value == null ? null : Words.plainName(value);
    SlotTable table = name == null ? null : extension.slotTables().get(name);
    return table != null && table.tree() == definition.tree() ? table : null;
  }

  private static @Nullable Expression field(StructInitializer definition, String word) {
    Expression plain = definition.field(word);
    return plain == null ? definition.field("tp_" + word) : plain;
  }

  /** What the hidden base class gives each object: a mask of the support header's names. */
  String slots() {
    List<String> words = new ArrayList<>();
    if (base == null) {
      words.add("HPP_PAYLOAD");
    }
    if (hasOffset("weaklist") && !inherits("weaklist")) {
      words.add("HPP_WEAKREFS");
    }
    if (hasOffset("dict") && !inherits("dict")) {
      words.add("HPP_DICT");
    }
    return words.isEmpty() ? "0" : String.join(" | ", words);
  }
}
