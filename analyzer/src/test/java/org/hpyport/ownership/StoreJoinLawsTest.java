package org.hpyport.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The laws of the partial join of stores, over generated stores. */
class StoreJoinLawsTest {
  private static final long SEED = 5;
  private static final int ROUNDS = 4_000;

  private final GeneratedStores generated =
      new GeneratedStores(SEED, List.of(1, 2, 3), List.of(4), List.of(5, 6, 7, 8, 9));

  /** Stores that are close to each other, in groups of three. */
  private List<List<Store>> groups() {
    List<List<Store>> groups = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      Store first = generated.any();
      groups.add(List.of(first, generated.near(first), generated.near(first)));
    }
    return groups;
  }

  private static boolean isBelow(Store lower, Store upper) {
    Store both = StoreJoin.of(upper, lower);
    return both != null && GeneratedStores.said(both).equals(GeneratedStores.said(upper));
  }

  private static String said(Store s) {
    return s == null ? "no join" : GeneratedStores.said(s);
  }

  @Test
  void aStoreJoinedWithItselfIsItself() {
    for (List<Store> group : groups()) {
      assertThat(StoreJoin.of(group.get(0), group.get(0))).isEqualTo(group.get(0));
    }
  }

  @Test
  void theOrderOfTwoDoesNotMatter() {
    int joined = 0;
    for (List<Store> group : groups()) {
      Store one = StoreJoin.of(group.get(0), group.get(1));
      Store other = StoreJoin.of(group.get(1), group.get(0));
      assertThat(said(one)).as("%s", group).isEqualTo(said(other));
      joined += one == null ? 0 : 1;
    }
    assertThat(joined).as("joins that exist").isGreaterThan(ROUNDS / 4);
  }

  @Test
  void theOrderOfThreeDoesNotMatter() {
    int joined = 0;
    for (List<Store> group : groups()) {
      Store left = StoreJoin.of(group.get(0), group.get(1));
      Store right = StoreJoin.of(group.get(1), group.get(2));
      if (left != null && right != null) {
        Store one = StoreJoin.of(left, group.get(2));
        Store other = StoreJoin.of(group.get(0), right);
        assertThat(said(one)).as("%s", group).isEqualTo(said(other));
        joined += one == null ? 0 : 1;
      }
    }
    assertThat(joined).as("joins that exist").isGreaterThan(ROUNDS / 16);
  }

  @Test
  void theJoinIsTheLeastUpperBound() {
    int above = 0;
    for (List<Store> group : groups()) {
      Store a = group.get(0);
      Store b = group.get(1);
      Store both = StoreJoin.of(a, b);
      if (both == null) {
        continue;
      }
      assertThat(isBelow(a, both)).as("%s below %s", a, both).isTrue();
      assertThat(isBelow(b, both)).as("%s below %s", b, both).isTrue();
      assertThat(StandsFor.of(both, a)).as("%s stands for %s", both, a).isTrue();
      assertThat(StandsFor.of(both, b)).as("%s stands for %s", both, b).isTrue();
      Store more = StoreJoin.of(both, group.get(2));
      if (more != null && isBelow(a, more) && isBelow(b, more)) {
        assertThat(isBelow(both, more)).as("%s below %s", both, more).isTrue();
        above++;
      }
    }
    assertThat(above).as("upper bounds").isGreaterThan(ROUNDS / 16);
  }

  @Test
  void whatIsBelowEachOtherSaysTheSame() {
    for (List<Store> group : groups()) {
      if (isBelow(group.get(0), group.get(1)) && isBelow(group.get(1), group.get(0))) {
        assertThat(said(group.get(0))).isEqualTo(said(group.get(1)));
      }
    }
  }

  @Test
  void belowIsTransitive() {
    int chains = 0;
    for (List<Store> group : groups()) {
      Store up = StoreJoin.of(group.get(0), group.get(1));
      Store top = up == null ? null : StoreJoin.of(up, group.get(2));
      if (top != null && isBelow(group.get(0), up) && isBelow(up, top)) {
        assertThat(isBelow(group.get(0), top)).as("%s", group).isTrue();
        chains++;
      }
    }
    assertThat(chains).isGreaterThan(ROUNDS / 16);
  }

  /** How far a store can still be raised; see {@link StoreJoin}. */
  private static int room(Store s) {
    int room = 0;
    for (Store.Binding b : s.bindings().values()) {
      room += b.value() == Value.Plain.NULL ? Cell.Origin.values().length + 1 : 0;
    }
    for (Cell c : s.cells().values()) {
      room += c.maybeNull() ? 0 : 1;
      room += c.hold() == Cell.Hold.OWNED ? c.origin().ordinal() : 0;
    }
    return room;
  }

  @Test
  void eachJoinThatChangesAStoreLeavesLessRoom() {
    int steps = 0;
    for (List<Store> group : groups()) {
      Store s = group.get(0);
      for (int i = 0; i < 8; i++) {
        Store both = StoreJoin.of(s, generated.near(s));
        if (both != null && !said(both).equals(said(s))) {
          assertThat(room(both)).as("%s then %s", s, both).isLessThan(room(s));
          s = both;
          steps++;
        }
      }
    }
    assertThat(steps).isGreaterThan(ROUNDS / 8);
  }

  @Test
  void forgettingTwiceForgetsNoMore() {
    for (List<Store> group : groups()) {
      Store s = group.get(0);
      assertThat(s.forgetNumbers().forgetNumbers()).isEqualTo(s.forgetNumbers());
      assertThat(s.forgetOthers().forgetOthers()).isEqualTo(s.forgetOthers());
      assertThat(s.handlesOnly().handlesOnly()).isEqualTo(s.handlesOnly());
      assertThat(s.withoutProvenance().withoutProvenance()).isEqualTo(s.withoutProvenance());
      assertThat(s.forgetNumbers().forgetOthers()).isEqualTo(s.forgetOthers().forgetNumbers());
      assertThat(s.forgetOthers().forgetNumbers()).isEqualTo(s.forgetOthers());
    }
  }
}
