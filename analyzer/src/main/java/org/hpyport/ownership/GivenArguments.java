package org.hpyport.ownership;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hpyport.model.Words;
import org.hpyport.ownership.FunctionSummary.Exit;
import org.hpyport.ownership.FunctionSummary.Given;
import org.hpyport.syntax.Expression;
import org.jspecify.annotations.Nullable;

/**
 * Ways out of a function that are only for null arguments, or only for others: a caller that knows
 * its argument takes none of the rest.
 */
final class GivenArguments {
  private GivenArguments() {}

  /** Exits that differ in nothing but what they ask of arguments become one. */
  static Set<Exit> joined(Collection<Exit> exits) {
    Map<Exit, Exit> kept = new LinkedHashMap<>();
    for (Exit exit : exits) {
      kept.merge(exit.withGiven(List.of()), exit, GivenArguments::join);
    }
    return new LinkedHashSet<>(kept.values());
  }

  private static Exit join(Exit a, Exit b) {
    List<Given> both = new ArrayList<>();
    for (int i = 0; i < a.given().size(); i++) {
      both.add(a.given().get(i) == b.given().get(i) ? a.given().get(i) : Given.ANY);
    }
    return a.withGiven(both);
  }

  /** The arguments as they are on a way out; {@code null} if it is none for them. */
  static Calls.@Nullable Arguments met(
      Frame frame, Expression.Call c, Exit exit, Calls.Arguments a) {
    Store s = a.store();
    List<Value> values = new ArrayList<>(a.values());
    for (int i = 0; i < values.size() && i < exit.given().size(); i++) {
      Given asked = exit.given().get(i);
      Given known = known(frame, c.arguments().get(i), values.get(i), s);
      if (asked == Given.ANY || asked == known) {
        continue;
      }
      if (known != Given.ANY) {
        return null;
      }
      if (values.get(i) instanceof Value.Ref ref) {
        s = asked == Given.NULL ? s.withNull(ref.cell()) : s.cell(ref.cell(), Cell::notNull);
        values.set(i, asked == Given.NULL ? Value.Plain.NULL : ref);
      }
    }
    return new Calls.Arguments(s, values);
  }

  private static Given known(Frame frame, Expression argument, Value value, Store s) {
    if (value == Value.Plain.NULL || (value instanceof Value.Number n && !n.mayBeOther())) {
      return Given.NULL;
    }
    Expression bare = Words.bare(argument);
    boolean address = bare instanceof Expression.Unary u && u.operator().equals("&");
    if (address || value == Value.Plain.SET || frame.array(argument) != null) {
      return Given.SET;
    }
    Cell cell = value instanceof Value.Ref ref ? s.cell(ref.cell()) : null;
    return cell != null && !cell.maybeNull() ? Given.SET : Given.ANY;
  }
}
