package org.hpyport.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NumbersTest {
  private static final List<String> OPERATORS = List.of("==", "!=", "<", "<=", ">", ">=");
  private static final List<Value.Number> SAMPLES =
      List.of(
          Value.Number.ANY,
          Value.Number.NEGATIVE,
          Value.Number.NOT_NEGATIVE,
          Value.Number.of(0),
          Value.Number.of(-1),
          new Value.Number(-2, 3, false),
          new Value.Number(-2, 3, true));

  private static boolean holds(long left, String operator, long right) {
    return switch (operator) {
      case "==" -> left == right;
      case "!=" -> left != right;
      case "<" -> left < right;
      case "<=" -> left <= right;
      case ">" -> left > right;
      default -> left >= right;
    };
  }

  private static boolean contains(Value.Number n, long value) {
    return n.low() <= value && value <= n.high() && !(n.nonZero() && value == 0);
  }

  @Test
  void filteringKeepsEveryNumberThatPasses() {
    for (Value.Number n : SAMPLES) {
      for (String operator : OPERATORS) {
        for (long bound = -3; bound <= 4; bound++) {
          Value.Number left = Numbers.filter(n, operator, bound);
          for (long value = -5; value <= 6; value++) {
            if (contains(n, value) && holds(value, operator, bound)) {
              assertThat(left).as("%s %s %s", n, operator, bound).isNotNull();
              assertThat(contains(left, value)).isTrue();
            }
          }
        }
      }
    }
  }

  @Test
  void filteringAddsNothing() {
    for (Value.Number n : SAMPLES) {
      for (String operator : OPERATORS) {
        for (long bound = -3; bound <= 4; bound++) {
          Value.Number left = Numbers.filter(n, operator, bound);
          for (long value = -5; left != null && value <= 6; value++) {
            assertThat(!contains(left, value) || contains(n, value)).isTrue();
          }
        }
      }
    }
  }

  private static boolean isWithin(Value.Number inner, Value.Number outer) {
    for (long value = -8; value <= 9; value++) {
      if (contains(inner, value) && !contains(outer, value)) {
        return false;
      }
    }
    return inner.low() >= outer.low() && inner.high() <= outer.high();
  }

  @Test
  void filteringMoreNumbersLeavesMore() {
    GeneratedStores generated = new GeneratedStores(7, List.of(1), List.of(2), List.of(3));
    int compared = 0;
    for (int i = 0; i < 5_000; i++) {
      Value.Number outer = generated.number();
      Value.Number inner = generated.within(outer);
      assertThat(isWithin(inner, outer)).as("%s in %s", inner, outer).isTrue();
      for (String operator : OPERATORS) {
        long bound = i % 9 - 4;
        Value.Number less = Numbers.filter(inner, operator, bound);
        Value.Number more = Numbers.filter(outer, operator, bound);
        if (less != null) {
          assertThat(more).as("%s in %s, %s %s", inner, outer, operator, bound).isNotNull();
          assertThat(isWithin(less, more))
              .as("%s in %s: %s %s", inner, outer, operator, bound)
              .isTrue();
          compared++;
        }
        Value.Number again = more == null ? null : Numbers.filter(more, operator, bound);
        assertThat(again).as("a test that held holds").isEqualTo(more);
      }
    }
    assertThat(compared).isGreaterThan(5_000);
  }

  @Test
  void resultCodesAreToldApart() {
    assertThat(Numbers.filter(Value.Number.NEGATIVE, ">=", 0)).isNull();
    assertThat(Numbers.filter(Value.Number.NOT_NEGATIVE, "<", 0)).isNull();
    assertThat(Numbers.filter(Value.Number.of(0), "!=", 0)).isNull();
    assertThat(Numbers.filter(Value.Number.ANY, "!=", 0))
        .isEqualTo(new Value.Number(Long.MIN_VALUE, Long.MAX_VALUE, true));
  }
}
