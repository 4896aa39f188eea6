package org.hpyport.capi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentPatternTest {

  @Test
  void putsTheContextFirst() {
    assertThat(ArgumentPattern.CONTEXT_FIRST.expand(List.of("a", "b"))).isEqualTo("ctx, a, b");
  }

  @Test
  void anEmptyRestTakesItsComma() {
    assertThat(ArgumentPattern.CONTEXT_FIRST.expand(List.of())).isEqualTo("ctx");
  }

  @Test
  void reordersAndAddsConstants() {
    ArgumentPattern pattern = new ArgumentPattern("ctx, $1, \"x\", $0, $2*");
    assertThat(pattern.expand(List.of("a", "b", "c", "d"))).isEqualTo("ctx, b, \"x\", a, c, d");
    assertThat(pattern.references()).containsExactly(1, 0);
  }

  @Test
  void argumentsWithDollarsAreTakenAsTheyAre() {
    assertThat(new ArgumentPattern("$0").expand(List.of("\"$1\""))).isEqualTo("\"$1\"");
  }

  @Test
  void tellsWhetherAnArgumentIsRepeated() {
    assertThat(new ArgumentPattern("ctx, $0, $0").repeatsArgument()).isTrue();
    assertThat(new ArgumentPattern("ctx, $0, $1").repeatsArgument()).isFalse();
  }
}
