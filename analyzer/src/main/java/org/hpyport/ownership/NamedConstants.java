package org.hpyport.ownership;

import java.util.List;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.syntax.Expression;
import org.jspecify.annotations.Nullable;

/**
 * Comparisons of a number with a constant of a header that is not there: its value is not known,
 * but that it is the same wherever it is named. So {@code rc != LIB_OK} and a later {@code rc ==
 * LIB_OK} do not both hold.
 */
final class NamedConstants {
  private final Frame frame;

  NamedConstants(Frame frame) {
    this.frame = frame;
  }

  /** The name, if an expression with an unknown value is one of such a constant. */
  @Nullable String name(Expression e, Value value) {
    boolean named =
        !frame.isPlan()
            && value == Value.Plain.UNKNOWN
            && Words.bare(e) instanceof Expression.Identifier
            && frame.variable(e) == null;
    return named ? ((Expression.Identifier) Words.bare(e)).name() : null;
  }

  /** The answers to {@code e == name}, or with {@code same} false to {@code e != name}. */
  List<Conditions.Case> compared(Result left, Expression e, boolean same, String name) {
    Store s = left.store();
    if (left.value() instanceof Value.Named known && known.name().equals(name)) {
      return List.of(new Conditions.Case(s, known.is() == same));
    }
    Expression bare = Words.bare(e);
    Variable v = frame.variable(bare instanceof Expression.Assignment a ? a.target() : bare);
    Store.Binding binding = v == null ? null : s.binding(v.id());
    if (v == null
        || !frame.numbers.contains(v.id())
        || binding == null
        || binding.value() != Value.Plain.UNKNOWN) {
      return List.of(new Conditions.Case(s, same), new Conditions.Case(s, !same));
    }
    Store equal = s.bind(v.id(), new Value.Named(name, true), -1);
    Store other = s.bind(v.id(), new Value.Named(name, false), -1);
    return List.of(new Conditions.Case(equal, same), new Conditions.Case(other, !same));
  }
}
