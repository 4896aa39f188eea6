package org.hpyport.syntax;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One declaration specifier (C11 section 6.7). */
public sealed interface Specifier extends SyntaxNode {

  /** {@code static extern typedef register auto inline _Noreturn _Thread_local}. */
  record Storage(TokenSpan span, String word) implements Specifier {
    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {}
  }

  /** {@code const volatile restrict _Atomic}. */
  record Qualifier(TokenSpan span, String word) implements Specifier {
    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {}
  }

  /**
   * One word of a built-in type: {@code unsigned}, {@code char}, {@code _Bool}, {@code __int128}.
   */
  record BuiltinType(TokenSpan span, String word) implements Specifier {
    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {}
  }

  /** A typedef name, or an object-like macro for a type. */
  record NamedType(TokenSpan span, String name) implements Specifier {
    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {}
  }

  /**
   * {@code struct}, {@code union} (and {@code class} in C++).
   *
   * @param members {@code null} if there is no body
   */
  record StructType(
      TokenSpan span,
      String keyword,
      @Nullable String tag,
      @Nullable List<MemberDeclaration> members)
      implements Specifier {
    public StructType {
      members = members == null ? null : List.copyOf(members);
    }

    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {
      Children.visit(members, visitor);
    }
  }

  record EnumType(TokenSpan span, @Nullable String tag, @Nullable List<Enumerator> enumerators)
      implements Specifier {
    public EnumType {
      enumerators = enumerators == null ? null : List.copyOf(enumerators);
    }

    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {
      Children.visit(enumerators, visitor);
    }
  }

  record Enumerator(TokenSpan span, String name, @Nullable Expression value) implements SyntaxNode {
    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {
      Children.visit(value, visitor);
    }
  }

  /** GNU {@code typeof(…)} or C11 {@code _Atomic(…)}. */
  record Typeof(TokenSpan span) implements Specifier {
    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {}
  }

  /** A macro call that stands for a type: {@code PyAPI_FUNC(int)}. */
  record MacroType(TokenSpan span, String name) implements Specifier {
    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {}
  }

  /**
   * {@code __attribute__((…))}, {@code __declspec(…)}, {@code _Alignas(…)}, or an attribute-like
   * macro.
   */
  record Attribute(TokenSpan span) implements Specifier {
    @Override
    public void forEachChild(Consumer<? super SyntaxNode> visitor) {}
  }
}
