package org.hpyport.preparation;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hpyport.model.CType;
import org.hpyport.model.ExtensionModel;
import org.hpyport.model.StructInitializer;
import org.hpyport.model.StructModel;
import org.hpyport.syntax.Declarator;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.InitDeclarator;
import org.hpyport.syntax.MemberDeclaration;
import org.hpyport.syntax.SyntaxNode;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * The struct that a module keeps its state in, named by {@code m_size = sizeof(…)} of its
 * definition.
 *
 * @param definition the {@code PyModuleDef}
 * @param struct the struct
 * @param names all names of its type: a typedef, and {@code struct} with its tag
 * @param declaration the file-level declaration that the struct is defined in
 * @param objects its object members and what they are called as variables of their own
 * @param instance what the one instance of the struct is called
 * @param keepsInstance whether the struct holds anything but objects
 */
record StateStruct(
    StructInitializer definition,
    StructModel struct,
    Set<String> names,
    ExternalDeclaration.Declaration declaration,
    Map<String, String> objects,
    String instance,
    boolean keepsInstance) {
  private static final Pattern SIZE = Pattern.compile("sizeof\\s*\\(\\s*([\\w ]+?)\\s*\\)");

  StateStruct {
    names = Set.copyOf(names);
    objects = new LinkedHashMap<>(objects);
  }

  /** The state of a module, or {@code null} if it has none of a form that is understood. */
  static @Nullable StateStruct of(ExtensionModel model, NameSupply names) {
    for (StructInitializer definition : model.definitions().values()) {
      if (definition.type().equals("PyModuleDef") && definition.field("m_size") != null) {
        StateStruct found = of(model, definition, names);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static @Nullable StateStruct of(
      ExtensionModel model, StructInitializer definition, NameSupply names) {
    String size = definition.tree().text(Objects.requireNonNull(definition.field("m_size")));
    Matcher type = SIZE.matcher(size);
    StructModel struct = type.matches() ? struct(model, type.group(1)) : null;
    List<MemberDeclaration> members = struct == null ? null : struct.node().members();
    if (struct == null || struct.isObject() || members == null) {
      return null;
    }
    ExternalDeclaration.Declaration declaration = declaration(struct.tree(), struct.node());
    if (declaration == null || !isOnlyTypes(declaration)) {
      return null;
    }
    Map<String, String> objects = new LinkedHashMap<>();
    boolean more = false;
    for (MemberDeclaration member : members) {
      if (!(member instanceof MemberDeclaration.Fields fields)) {
        return null;
      }
      boolean allObjects = true;
      for (InitDeclarator d : fields.declarators()) {
        allObjects &= isObject(struct, d.declarator().name());
      }
      if (!allObjects) {
        more = true;
        continue;
      }
      for (InitDeclarator d : fields.declarators()) {
        Declarator.Name name = Objects.requireNonNull(d.declarator().name());
        objects.put(name.identifier(), names.fresh(model.simpleName() + "_" + name.identifier()));
      }
    }
    String instance = names.fresh(model.simpleName() + "_state");
    return new StateStruct(
        definition, struct, names(model, struct), declaration, objects, instance, more);
  }

  private static Set<String> names(ExtensionModel model, StructModel struct) {
    Set<String> names = new HashSet<>(Set.of(struct.name()));
    model
        .structs()
        .forEach(
            (name, other) -> {
              if (other.tree() == struct.tree() && other.node().equals(struct.node())) {
                names.add(name);
              }
            });
    return names;
  }

  private static boolean isObject(StructModel struct, Declarator.@Nullable Name name) {
    CType type = name == null ? null : struct.fields().get(name.identifier());
    return type != null && type.isObject();
  }

  private static @Nullable StructModel struct(ExtensionModel model, String type) {
    String name = type.replaceAll("\\s+", " ");
    StructModel direct = model.structs().get(name);
    CType target = model.typedefs().get(name);
    return direct != null || target == null ? direct : model.structs().get(target.base());
  }

  /** The file-level declaration that holds a node. */
  private static ExternalDeclaration.@Nullable Declaration declaration(
      SyntaxTree tree, SyntaxNode node) {
    return declaration(tree.root().declarations(), node);
  }

  private static ExternalDeclaration.@Nullable Declaration declaration(
      List<ExternalDeclaration> declarations, SyntaxNode node) {
    for (ExternalDeclaration d : declarations) {
      if (!d.span().contains(node.span())) {
        continue;
      }
      if (d instanceof ExternalDeclaration.LinkageSpecification linkage) {
        return declaration(linkage.declarations(), node);
      }
      return d instanceof ExternalDeclaration.Declaration found ? found : null;
    }
    return null;
  }

  /** Whether a declaration makes types only, no variable of the struct. */
  private static boolean isOnlyTypes(ExternalDeclaration.Declaration declaration) {
    return declaration.declarators().isEmpty() || declaration.specifiers().hasStorage("typedef");
  }

  /** Whether a type is this struct or a pointer to it. */
  boolean isBase(CType type) {
    return names.contains(type.base());
  }

  /** Whether a type is a pointer to this struct. */
  boolean isPointer(CType type) {
    return isBase(type) && type.pointers() == 1 && !type.array();
  }
}
