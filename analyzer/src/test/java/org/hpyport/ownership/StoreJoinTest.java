package org.hpyport.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StoreJoinTest {
  private static final int ONE = Store.cellId(5);
  private static final int TWO = Store.cellId(6);
  private static final Cell OWNED = Cell.owned(Cell.Origin.NEW, false);
  private static final Cell LENT = Cell.unowned(Cell.Origin.PARAMETER, false);

  private static Store holding(int cell, Cell what) {
    return Store.empty().cell(cell, what).bind(1, new Value.Ref(cell), 5);
  }

  private static Store holdingNull() {
    return Store.empty().bind(1, Value.Plain.NULL, 4);
  }

  @Test
  void ownedOrNullIsOwnedAndPerhapsNull() {
    Store joined = holding(ONE, OWNED.maybe());
    assertThat(StoreJoin.of(holding(ONE, OWNED), holdingNull())).isEqualTo(joined);
    assertThat(StoreJoin.of(holdingNull(), holding(ONE, OWNED))).isEqualTo(joined);
    assertThat(StoreJoin.of(joined, holdingNull())).isEqualTo(joined);
  }

  @Test
  void ofTwoOwnedHandlesEitherStandsForBoth() {
    assertThat(StoreJoin.of(holding(ONE, OWNED), holding(TWO, OWNED)))
        .isEqualTo(holding(ONE, OWNED));
  }

  @Test
  void lentOrClosedIsNeverJoinedWithOwned() {
    assertThat(StoreJoin.of(holding(ONE, OWNED), holding(TWO, LENT))).isNull();
    assertThat(StoreJoin.of(holding(ONE, OWNED), holding(ONE, LENT))).isNull();
    assertThat(StoreJoin.of(holding(ONE, LENT), holdingNull())).isNull();
    Cell closed = OWNED.ended(Cell.Hold.CLOSED, 9);
    assertThat(StoreJoin.of(holding(ONE, OWNED), holding(ONE, closed))).isNull();
  }

  @Test
  void twoNamesOfOneHandleAreNotTwoHandles() {
    Store one = holding(ONE, OWNED).bind(2, new Value.Ref(ONE), 5);
    Store two = holding(ONE, OWNED).cell(TWO, OWNED).bind(2, new Value.Ref(TWO), 6);
    assertThat(StoreJoin.of(one, two)).isNull();
    assertThat(StoreJoin.of(two, one)).isNull();
    assertThat(StoreJoin.of(one, holdingNull().bind(2, new Value.Ref(ONE), 5).cell(ONE, OWNED)))
        .isNull();
  }

  @Test
  void aHandleThatIsHeldElsewhereKeepsItsNumber() {
    Store swapped = holding(TWO, OWNED).cell(ONE, OWNED).bind(2, new Value.Ref(ONE), 6);
    Store straight = holding(ONE, OWNED).cell(TWO, OWNED).bind(2, new Value.Ref(TWO), 6);
    assertThat(StoreJoin.of(straight, swapped)).isEqualTo(straight);
    assertThat(StoreJoin.of(holding(ONE, OWNED).bind(2, Value.Plain.UNKNOWN, 6), swapped)).isNull();
  }

  @Test
  void onlyStoresOfOneOutlineAreJoined() {
    Cell closed = OWNED.ended(Cell.Hold.CLOSED, 9);
    Value derived = new Value.Derived(Set.of(ONE));
    Value other = new Value.Derived(Set.of(TWO));
    List<Store> samples =
        List.of(
            Store.empty(),
            holdingNull(),
            holding(ONE, OWNED),
            holding(TWO, OWNED.maybe()),
            holding(ONE, LENT),
            holding(ONE, closed),
            holding(ONE, OWNED).bind(2, derived, 6),
            holding(TWO, OWNED).bind(2, other, 6),
            holding(ONE, OWNED).bind(2, new Value.Ref(ONE), 6),
            holding(ONE, OWNED).bind(2, Value.Plain.UNKNOWN, 6),
            holding(ONE, OWNED).cell(TWO, OWNED).bind(2, new Value.Ref(TWO), 6),
            holdingNull().bind(2, Value.Plain.NULL, 5),
            holdingNull().pending(Pending.YES));
    int joined = 0;
    for (Store one : samples) {
      for (Store two : samples) {
        if (StoreJoin.of(one, two) != null) {
          assertThat(one.outline()).as(one + " and " + two).isEqualTo(two.outline());
          joined++;
        }
      }
    }
    assertThat(joined).isGreaterThan(samples.size());
  }

  @Test
  void neverWrittenIsKeptApart() {
    assertThat(StoreJoin.of(holding(ONE, OWNED), Store.empty())).isNull();
  }
}
