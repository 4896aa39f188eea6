package org.hpyport.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hpyport.preprocess.MacroDefinition;
import org.hpyport.syntax.Declarator;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.ExternalDeclaration.Declaration;
import org.hpyport.syntax.InitDeclarator;
import org.hpyport.syntax.MemberDeclaration;
import org.hpyport.syntax.Specifier;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is declared at file level, tree after tree: first types ({@link #types}), then
 * variables and tables ({@link #variables}), since a type may be defined in a later file.
 */
final class FileFacts {
  final Map<String, CType> typedefs = new LinkedHashMap<>();
  final Map<String, StructModel> structs = new LinkedHashMap<>();
  final Set<String> objectStructs = new LinkedHashSet<>();
  final Map<String, Variable> globals = new LinkedHashMap<>();
  final Set<String> prototypes = new LinkedHashSet<>();
  private final TypeReader types = new TypeReader(typedefs, objectStructs);
  private int nextId;

  TypeReader typeReader() {
    return types;
  }

  int newId() {
    return nextId++;
  }

  /** Takes in the structs and typedefs of a tree. */
  void types(SyntaxTree tree) {
    for (Declaration d : declarations(tree.root().declarations())) {
      boolean typedef = d.specifiers().hasStorage("typedef");
      for (Specifier s : d.specifiers().items()) {
        if (s instanceof Specifier.StructType struct && struct.members() != null) {
          struct(tree, struct, typedef ? aliasOf(d) : null);
        }
      }
      if (typedef) {
        for (InitDeclarator init : d.declarators()) {
          typedef(d, init);
        }
      }
    }
  }

  private void typedef(Declaration d, InitDeclarator init) {
    Declarator.Name name = init.declarator().name();
    if (name == null) {
      return;
    }
    CType target = types.read(d.specifiers(), init.declarator());
    typedefs.put(
        name.identifier(),
        target.base().startsWith("struct #") || target.base().startsWith("union #")
            ? CType.named(name.identifier(), target.pointers())
            : target);
    if (target.objectStruct() && target.pointers() == 0) {
      objectStructs.add(name.identifier());
    }
  }

  private static @Nullable String aliasOf(Declaration d) {
    for (InitDeclarator init : d.declarators()) {
      if (init.declarator() instanceof Declarator.Name name) {
        return name.identifier();
      }
    }
    return null;
  }

  /** Whether a macro is an object's head, or one of the project that begins with it. */
  private static boolean isHead(SyntaxTree tree, String name, int depth) {
    if (name.matches("PyObject_(VAR_)?HEAD")) {
      return true;
    }
    MacroDefinition macro = tree.macros().find(name);
    return macro != null && depth < 4 && isHead(tree, macro.body().split("\\W", 2)[0], depth + 1);
  }

  private void struct(SyntaxTree tree, Specifier.StructType node, @Nullable String alias) {
    Map<String, CType> fields = new LinkedHashMap<>();
    String head = null;
    String baseField = null;
    boolean first = true;
    for (MemberDeclaration member : Objects.requireNonNull(node.members())) {
      if (member instanceof MemberDeclaration.Macro macro) {
        if (first && isHead(tree, macro.name(), 0)) {
          head = macro.name();
        }
      } else if (member instanceof MemberDeclaration.Fields f) {
        for (InitDeclarator init : f.declarators()) {
          Declarator.Name name = init.declarator().name();
          if (name != null) {
            CType type = types.read(f.specifiers(), init.declarator());
            if (first && type.isObjectBase() && type.pointers() == 0 && !type.array()) {
              baseField = name.identifier();
            }
            fields.put(name.identifier(), type);
          }
        }
      }
      first = false;
    }
    String tag = node.tag() == null ? null : node.keyword() + " " + node.tag();
    String name = alias != null ? alias : tag;
    if (name == null) {
      return;
    }
    StructModel model = new StructModel(name, tree, node, fields, head, baseField);
    structs.put(name, model);
    if (tag != null && !tag.equals(name)) {
      structs.put(tag, model);
    }
    if (model.isObject()) {
      objectStructs.add(name);
      if (tag != null) {
        objectStructs.add(tag);
      }
    }
  }

  /** Takes in the file-level variables and prototypes of a tree. */
  void variables(SyntaxTree tree) {
    for (Declaration d : declarations(tree.root().declarations())) {
      if (d.specifiers().hasStorage("typedef")) {
        continue;
      }
      for (InitDeclarator init : d.declarators()) {
        Declarator.Name name = init.declarator().name();
        if (name == null) {
          continue;
        }
        CType type = types.read(d.specifiers(), init.declarator());
        if (isPrototype(init.declarator())) {
          prototypes.add(name.identifier());
        } else {
          globals.putIfAbsent(
              name.identifier(),
              new Variable(newId(), name.identifier(), type, Variable.Kind.GLOBAL, name));
        }
      }
    }
  }

  /** Whether a declarator declares a function, and no pointer to one. */
  static boolean isPrototype(Declarator declarator) {
    Declarator nearestToName = null;
    for (Declarator d = declarator; d != null; d = d.inner()) {
      if (!(d instanceof Declarator.Name) && !(d instanceof Declarator.Parenthesized)) {
        nearestToName = d;
      }
    }
    return nearestToName instanceof Declarator.Function;
  }

  /** All plain declarations, those in linkage specifications included. */
  static List<Declaration> declarations(List<ExternalDeclaration> from) {
    List<Declaration> found = new ArrayList<>();
    for (ExternalDeclaration e : from) {
      if (e instanceof Declaration d) {
        found.add(d);
      } else if (e instanceof ExternalDeclaration.LinkageSpecification l) {
        found.addAll(declarations(l.declarations()));
      }
    }
    return found;
  }

  /** The value an initialiser gives, or {@code null} for a list. */
  static Expression.@Nullable InitializerList list(InitDeclarator init) {
    return init.initializer() instanceof Expression.InitializerList l ? l : null;
  }
}
