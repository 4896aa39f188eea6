package org.hpyport.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hpyport.syntax.DeclarationSpecifiers;
import org.hpyport.syntax.Declarator;
import org.hpyport.syntax.Specifier;
import org.hpyport.syntax.TypeName;
import org.jspecify.annotations.Nullable;

/** Reads types from specifiers and declarators, resolving the project's typedefs. */
final class TypeReader {
  private static final List<String> WORD_ORDER =
      List.of("signed", "unsigned", "short", "long", "char", "int", "float", "double");

  private final Map<String, CType> typedefs;
  private final Set<String> objectStructs;

  /**
   * @param typedefs what typedef names stand for
   * @param objectStructs names of structs that begin with an object head
   */
  TypeReader(Map<String, CType> typedefs, Set<String> objectStructs) {
    this.typedefs = typedefs;
    this.objectStructs = objectStructs;
  }

  CType read(TypeName name) {
    return read(name.specifiers(), name.declarator());
  }

  /** The type that the declarator gives its name; for a function declarator, a function type. */
  CType read(DeclarationSpecifiers specifiers, @Nullable Declarator declarator) {
    CType type = base(specifiers);
    for (Declarator d : outermostLast(declarator)) {
      if (d instanceof Declarator.Pointer) {
        if (!type.function() || type.pointers() > 0) {
          type = type.addressed();
        }
      } else if (d instanceof Declarator.Array) {
        type =
            new CType(
                type.base(),
                type.pointers(),
                true,
                type.function(),
                type.constant(),
                type.objectStruct());
      } else if (d instanceof Declarator.Function) {
        type = new CType(type.base(), type.pointers(), false, true, type.constant(), false);
      }
    }
    return type;
  }

  /** The type a function declarator returns. */
  CType result(DeclarationSpecifiers specifiers, Declarator declarator) {
    CType type = base(specifiers);
    for (Declarator d : outermostLast(declarator)) {
      if (d instanceof Declarator.Function) {
        return type;
      }
      if (d instanceof Declarator.Pointer) {
        type = type.addressed();
      }
    }
    return type;
  }

  /**
   * The constructs of a declarator from the one next to the specifiers to the one next to the name:
   * {@code T (*a)[3]} gives array, pointer. The tree nests them the other way round, by C11 6.7.6.
   */
  private static List<Declarator> outermostLast(@Nullable Declarator declarator) {
    List<Declarator> chain = new ArrayList<>();
    for (Declarator d = declarator; d != null; d = d.inner()) {
      if (!(d instanceof Declarator.Parenthesized) && !(d instanceof Declarator.Name)) {
        chain.add(d);
      }
    }
    return Collections.unmodifiableList(chain);
  }

  private CType base(DeclarationSpecifiers specifiers) {
    boolean constant = false;
    List<String> words = new ArrayList<>();
    String named = null;
    for (Specifier s : specifiers.items()) {
      if (s instanceof Specifier.Qualifier q) {
        constant |= q.word().contains("const");
      } else if (s instanceof Specifier.BuiltinType b) {
        words.add(b.word());
      } else if (s instanceof Specifier.NamedType n) {
        named = n.name();
      } else if (s instanceof Specifier.MacroType m) {
        named = m.name();
      } else if (s instanceof Specifier.StructType t) {
        named = t.keyword() + " " + (t.tag() == null ? "#" + t.span().first() : t.tag());
      } else if (s instanceof Specifier.EnumType) {
        named = "int";
      }
    }
    CType type;
    if (named == null) {
      words.sort(Comparator.comparingInt(WORD_ORDER::indexOf));
      type = CType.named(words.isEmpty() ? "int" : String.join(" ", words), 0);
    } else {
      type = resolve(named);
    }
    return constant
        ? new CType(
            type.base(), type.pointers(), type.array(), type.function(), true, type.objectStruct())
        : type;
  }

  /**
   * A type written in a macro's parentheses: a name and stars.
   *
   * @param further how many stars follow behind the macro
   */
  CType written(String text, int further) {
    CType written = CType.written(text);
    CType base = resolve(written.base());
    return new CType(
        base.base(),
        base.pointers() + written.pointers() + further,
        base.array(),
        base.function(),
        written.constant(),
        base.objectStruct());
  }

  private CType resolve(String name) {
    if (name.equals("PyMODINIT_FUNC")) {
      return CType.OBJECT;
    }
    CType known = typedefs.get(name);
    CType type = known != null ? known : CType.named(name, 0);
    boolean objectStruct = objectStructs.contains(name) || objectStructs.contains(type.base());
    return new CType(
        type.base(), type.pointers(), type.array(), type.function(), type.constant(), objectStruct);
  }
}
