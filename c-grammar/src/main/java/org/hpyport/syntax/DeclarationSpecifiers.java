package org.hpyport.syntax;

import java.util.List;
import java.util.function.Consumer;

/** The specifiers before the declarators. */
public record DeclarationSpecifiers(TokenSpan span, List<Specifier> items) implements SyntaxNode {
  public DeclarationSpecifiers {
    items = List.copyOf(items);
  }

  /** Whether a storage class such as {@code static} or {@code typedef} is among them. */
  public boolean hasStorage(String word) {
    return items.stream()
        .anyMatch(s -> s instanceof Specifier.Storage st && st.word().equals(word));
  }

  @Override
  public void forEachChild(Consumer<? super SyntaxNode> visitor) {
    Children.visit(items, visitor);
  }
}
