package org.hpyport.discovery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hpyport.source.TextRange;

/**
 * Evaluates the simple expressions that build settings are made of: literals, lists, {@code +},
 * names assigned once, and path functions over them. Everything else is {@link
 * PythonValue.Computed}.
 */
final class PythonExpressions {
  private static final Set<String> MUTATORS =
      Set.of("append", "extend", "insert", "remove", "pop", "sort", "reverse", "clear");
  private final List<PythonToken> tokens;
  private final PythonPathCalls calls;
  private final Map<String, int[]> assigned = new HashMap<>();
  private final Set<String> changing = new HashSet<>();
  private final Set<String> evaluating = new HashSet<>();

  PythonExpressions(List<PythonToken> tokens, PythonPathCalls calls) {
    this.tokens = tokens;
    this.calls = calls;
    for (int i = 0; i + 1 < tokens.size(); i++) {
      noteAssignment(i);
    }
  }

  private void noteAssignment(int i) {
    PythonToken name = tokens.get(i);
    if (name.kind() != PythonToken.Kind.NAME) {
      return;
    }
    PythonToken next = tokens.get(i + 1);
    boolean assigns = name.startsLine() && next.is("=");
    boolean augments =
        next.kind() == PythonToken.Kind.OPERATOR && next.text().matches("[-+*/|&^%@:]=");
    boolean mutates =
        next.is(".") && i + 2 < tokens.size() && MUTATORS.contains(tokens.get(i + 2).text());
    boolean stores = name.startsLine() && next.is("[");
    boolean loops = i > 0 && tokens.get(i - 1).is("for");
    if (assigns && !name.indented() && !assigned.containsKey(name.text())) {
      assigned.put(name.text(), new int[] {i + 2, endOfLine(i + 2)});
    } else if (assigns || augments || mutates || stores || loops) {
      changing.add(name.text());
    }
  }

  private int endOfLine(int from) {
    int end = from;
    while (end < tokens.size() && !tokens.get(end).startsLine() && !tokens.get(end).is(";")) {
      end++;
    }
    return end;
  }

  /** The value of the tokens from {@code from} up to but not including {@code to}. */
  PythonValue evaluate(int from, int to) {
    if (from >= to) {
      return new PythonValue.Computed(range(from, to));
    }
    List<int[]> operands = split(from, to, "+");
    PythonValue value = operand(operands.get(0));
    for (int[] operand : operands.subList(1, operands.size())) {
      value = sum(value, operand(operand), range(from, to));
    }
    return value;
  }

  private static PythonValue sum(PythonValue left, PythonValue right, TextRange range) {
    if (left instanceof PythonValue.Text a && right instanceof PythonValue.Text b) {
      return new PythonValue.Text(a.value() + b.value());
    }
    boolean lists = left instanceof PythonValue.Items || right instanceof PythonValue.Items;
    if (!lists) {
      return new PythonValue.Computed(range);
    }
    List<PythonValue> all = new ArrayList<>();
    for (PythonValue side : List.of(left, right)) {
      if (side instanceof PythonValue.Items items) {
        all.addAll(items.values());
      } else {
        all.add(new PythonValue.Computed(range));
      }
    }
    return new PythonValue.Items(all);
  }

  private PythonValue operand(int[] span) {
    int from = span[0];
    int to = span[1];
    if (from >= to) {
      return new PythonValue.Computed(range(from, to));
    }
    PythonToken first = tokens.get(from);
    boolean bracketed = closes(from) == to - 1;
    if (first.kind() == PythonToken.Kind.STRING) {
      return strings(from, to);
    }
    if (first.is("[") && bracketed) {
      return items(from + 1, to - 1);
    }
    if (first.is("(") && bracketed) {
      boolean tuple = split(from + 1, to - 1, ",").size() > 1 || from + 2 == to;
      return tuple ? items(from + 1, to - 1) : evaluate(from + 1, to - 1);
    }
    if (first.kind() == PythonToken.Kind.NUMBER && to == from + 1) {
      return new PythonValue.Text(first.text());
    }
    return first.kind() == PythonToken.Kind.NAME
        ? nameOrCall(from, to)
        : new PythonValue.Computed(range(from, to));
  }

  private PythonValue strings(int from, int to) {
    StringBuilder joined = new StringBuilder();
    for (int i = from; i < to; i++) {
      if (tokens.get(i).kind() != PythonToken.Kind.STRING) {
        return new PythonValue.Computed(range(from, to));
      }
      joined.append(tokens.get(i).text());
    }
    return new PythonValue.Text(joined.toString());
  }

  private PythonValue items(int from, int to) {
    List<PythonValue> values = new ArrayList<>();
    for (int[] item : split(from, to, ",")) {
      if (item[0] >= item[1]) {
        continue; // the trailing comma
      }
      boolean spread = tokens.get(item[0]).is("*");
      PythonValue value = evaluate(spread ? item[0] + 1 : item[0], item[1]);
      if (spread && value instanceof PythonValue.Items all) {
        values.addAll(all.values());
      } else {
        values.add(spread ? new PythonValue.Computed(range(item[0], item[1])) : value);
      }
    }
    return new PythonValue.Items(values);
  }

  private PythonValue nameOrCall(int from, int to) {
    int end = from + 1;
    StringBuilder name = new StringBuilder(tokens.get(from).text());
    while (end + 1 < to && tokens.get(end).is(".")) {
      name.append('.').append(tokens.get(end + 1).text());
      end += 2;
    }
    if (end == to) {
      return named(name.toString(), range(from, to));
    }
    PythonValue computed = new PythonValue.Computed(range(from, to));
    if (!tokens.get(end).is("(") || closes(end) != to - 1) {
      return computed;
    }
    PythonValue arguments = items(end + 1, to - 1);
    Optional<PythonValue> result =
        calls.call(name.toString(), ((PythonValue.Items) arguments).values());
    return result.orElse(computed);
  }

  private PythonValue named(String name, TextRange range) {
    if (name.equals("None")) {
      return new PythonValue.None();
    }
    if (name.equals("__file__")) {
      return new PythonValue.Text(calls.scriptName());
    }
    int[] span = assigned.get(name);
    if (span == null || changing.contains(name) || !evaluating.add(name)) {
      return new PythonValue.Computed(range);
    }
    PythonValue value = evaluate(span[0], span[1]);
    evaluating.remove(name);
    return value instanceof PythonValue.Computed ? new PythonValue.Computed(range) : value;
  }

  /** Splits at an operator that is in no further bracket. */
  List<int[]> split(int from, int to, String operator) {
    List<int[]> parts = new ArrayList<>();
    int start = from;
    int depth = from < tokens.size() ? tokens.get(from).depth() : 0;
    for (int i = from; i < to; i++) {
      if (tokens.get(i).depth() == depth && tokens.get(i).is(operator)) {
        parts.add(new int[] {start, i});
        start = i + 1;
      }
    }
    parts.add(new int[] {start, to});
    return parts;
  }

  /** The index of the bracket that closes the one at {@code open}, or -1. */
  int closes(int open) {
    if (!tokens.get(open).is("(") && !tokens.get(open).is("[")) {
      return -1;
    }
    int depth = tokens.get(open).depth();
    for (int i = open + 1; i < tokens.size(); i++) {
      if (tokens.get(i).depth() == depth) {
        return i;
      }
    }
    return -1;
  }

  private TextRange range(int from, int to) {
    int last = Math.min(Math.max(from, to - 1), tokens.size() - 1);
    int first = Math.min(from, last);
    return new TextRange(tokens.get(first).range().start(), tokens.get(last).range().end());
  }
}
