package org.hpyport.syntax.clang;

import org.hpyport.syntax.DeclarationSpecifiers;
import org.hpyport.syntax.Declarator;
import org.hpyport.syntax.Parameter;
import org.hpyport.syntax.Specifier;
import org.jspecify.annotations.Nullable;

/**
 * How many pointers and arrays a declared type has, those of its parameters included. That tells
 * {@code T *x} from {@code T x} however the type is named.
 */
final class TypeDepth {
  private static final int UNKNOWN = -1000;

  private final Compiled compiled;

  TypeDepth(Compiled compiled) {
    this.compiled = compiled;
  }

  /** Of a type as clang writes it; empty if the text does not tell. */
  static String of(String type) {
    if (type.contains("typeof")
        || type.contains("__attribute__")
        || type.contains("__va_list_tag")) {
      return "";
    }
    int depth = 0;
    int bracket = 0;
    String text = type.replaceAll("\\((unnamed|anonymous)[^)]*\\)", "");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '[' && bracket++ == 0 || c == '*' && bracket == 0) {
        depth++;
      } else if (c == ']') {
        bracket--;
      }
    }
    return Integer.toString(depth);
  }

  /** Of a declarator in our tree; empty if macros hide it. */
  String of(DeclarationSpecifiers specifiers, Declarator declarator) {
    int depth = count(specifiers) + count(declarator);
    return depth < 0 ? "" : Integer.toString(depth);
  }

  private int count(DeclarationSpecifiers specifiers) {
    for (Specifier item : specifiers.items()) {
      boolean plain =
          item instanceof Specifier.Storage
              || item instanceof Specifier.Qualifier
              || item instanceof Specifier.BuiltinType
              || item instanceof Specifier.StructType
              || item instanceof Specifier.EnumType
              || item instanceof Specifier.NamedType type && !compiled.isMacro(type.name());
      if (!plain) {
        return UNKNOWN;
      }
    }
    return specifiers.items().isEmpty() ? UNKNOWN : 0;
  }

  private int count(@Nullable Declarator declarator) {
    int depth = 0;
    for (Declarator d = declarator; d != null; d = d.inner()) {
      if (d instanceof Declarator.Pointer || d instanceof Declarator.Array) {
        depth++;
      } else if (d instanceof Declarator.Function function) {
        for (Parameter parameter : function.parameters()) {
          depth += count(parameter.specifiers()) + count(parameter.declarator());
        }
      }
    }
    return depth;
  }
}
