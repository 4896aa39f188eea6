package org.hpyport.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hpyport.syntax.Declarator;
import org.hpyport.syntax.MemberDeclaration;
import org.hpyport.syntax.Specifier;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * A struct or union of the project.
 *
 * @param name its typedef name, or {@code struct tag}
 * @param tree the file it is defined in
 * @param node its definition
 * @param fields field types by name, in order
 * @param head the macro it begins with ({@code PyObject_HEAD}…), or {@code null}
 * @param baseField the first field, if that is an object struct itself, else {@code null}
 */
public record StructModel(
    String name,
    SyntaxTree tree,
    Specifier.StructType node,
    Map<String, CType> fields,
    @Nullable String head,
    @Nullable String baseField) {
  public StructModel {
    fields = new LinkedHashMap<>(fields);
  }

  /** Whether instances are Python objects. */
  public boolean isObject() {
    return head != null || baseField != null;
  }

  /** The declarations of its fields in source order; none if the struct is only named. */
  public List<MemberDeclaration.Fields> declarations() {
    List<MemberDeclaration> members = node.members();
    return members == null
        ? List.of()
        : members.stream()
            .filter(MemberDeclaration.Fields.class::isInstance)
            .map(MemberDeclaration.Fields.class::cast)
            .toList();
  }

  /** The type of a field by its declarator. */
  public CType typeOf(Declarator field) {
    Declarator.Name name = field.name();
    return name == null ? CType.UNKNOWN : fields.getOrDefault(name.identifier(), CType.UNKNOWN);
  }
}
