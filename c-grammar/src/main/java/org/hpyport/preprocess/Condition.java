package org.hpyport.preprocess;

import java.util.List;

/** The controlling expression of an {@code #if} (C11 section 6.10.1), parsed but not evaluated. */
sealed interface Condition {
  record Constant(long value) implements Condition {}

  /** A name that is not under {@code defined}. */
  record Name(String name) implements Condition {}

  record Defined(String name) implements Condition {}

  /** A function-like macro's call; each argument is its tokens. */
  record Call(String name, List<List<String>> arguments) implements Condition {}

  record Unary(String operator, Condition operand) implements Condition {}

  record Binary(String operator, Condition left, Condition right) implements Condition {}

  record Choice(Condition condition, Condition whenTrue, Condition whenFalse)
      implements Condition {}

  /** What is no expression of the preprocessor. */
  record Unreadable(String text) implements Condition {}
}
