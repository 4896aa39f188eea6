package org.hpyport.syntax.lower;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.hpyport.syntax.SyntaxNode;
import org.hpyport.syntax.TokenSpan;
import org.jspecify.annotations.Nullable;

/**
 * Makes a tree over the file's tokens from one over lowered tokens. Nodes are records: spans and
 * token indices are translated, all else is kept. Every {@code int} of a node is a token index.
 */
public final class TreeMapper {
  private static final ClassValue<Shape> SHAPES =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return Shape.of(type);
        }
      };

  private final LoweredTokens tokens;
  private final Locked locked;

  /** Is told of each node that holds text from elsewhere. */
  @FunctionalInterface
  public interface Locked {
    /**
     * Notes a node.
     *
     * @param text what it stands for; {@code null} if the file's text at its place says the same
     */
    void lock(SyntaxNode node, @Nullable String text);
  }

  public TreeMapper(LoweredTokens tokens, Locked locked) {
    this.tokens = tokens;
    this.locked = locked;
  }

  /** The same node with all below it over the file's tokens. */
  public <T extends SyntaxNode> T map(T node) {
    Shape shape = SHAPES.get(node.getClass());
    @Nullable Object[] values = new Object[shape.components().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(shape.get(node, i));
    }
    @SuppressWarnings("unchecked") // made by the constructor of the node's own class
    T mapped = (T) shape.make(values);
    if (tokens.isLocked(node.span())) {
      boolean asWritten = !node.children().isEmpty() && tokens.isWhole(node.span());
      locked.lock(mapped, asWritten ? null : tokens.text(node.span()));
    }
    return mapped;
  }

  /** The same nodes in the same order. */
  public <T extends SyntaxNode> List<T> map(List<T> nodes) {
    List<T> mapped = new ArrayList<>(nodes.size());
    for (T node : nodes) {
      mapped.add(map(node));
    }
    return mapped;
  }

  private @Nullable Object value(@Nullable Object value) {
    if (value instanceof TokenSpan span) {
      return tokens.span(span);
    } else if (value instanceof SyntaxNode node) {
      return map(node);
    } else if (value instanceof Integer token) {
      return tokens.first(token);
    } else if (value instanceof List<?> list) {
      List<@Nullable Object> items = new ArrayList<>(list.size());
      for (Object item : list) {
        items.add(value(item));
      }
      return items;
    }
    return value;
  }

  /** How nodes of one class are taken apart and made. */
  private record Shape(RecordComponent[] components, Constructor<?> constructor) {
    static Shape of(Class<?> type) {
      RecordComponent[] components = type.getRecordComponents();
      Class<?>[] types = new Class<?>[components.length];
      for (int i = 0; i < types.length; i++) {
        types[i] = components[i].getType();
      }
      try {
        return new Shape(components, type.getDeclaredConstructor(types));
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException(e);
      }
    }

    @Nullable Object get(SyntaxNode node, int component) {
      try {
        return components[component].getAccessor().invoke(node);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }

    Object make(@Nullable Object[] values) {
      try {
        return constructor.newInstance(values);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
