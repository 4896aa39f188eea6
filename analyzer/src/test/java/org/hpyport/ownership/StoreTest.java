package org.hpyport.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.hpyport.cfg.CfgEdge;
import org.junit.jupiter.api.Test;

class StoreTest {
  private static final int SITE = 5;
  private static final int CELL = Store.cellId(SITE);
  private static final Cell OWNED = Cell.owned(Cell.Origin.NEW, true);

  private static Store oneObject() {
    return Store.empty()
        .cell(CELL, OWNED)
        .bind(1, new Value.Ref(CELL), SITE)
        .bind(2, new Value.Derived(Set.of(CELL)), 7);
  }

  @Test
  void namesAreHoldersButNotAllHoldersAreNames() {
    assertThat(oneObject().names(CELL)).containsExactly(1);
    assertThat(oneObject().holders(CELL)).containsExactly(1, 2);
  }

  @Test
  void whatTurnsOutNullIsNullUnderEveryName() {
    Store store = oneObject().bind(3, new Value.Ref(CELL), 9).withNull(CELL);
    assertThat(store.value(1)).isEqualTo(Value.Plain.NULL);
    assertThat(store.value(3)).isEqualTo(Value.Plain.NULL);
    assertThat(store.cell(CELL)).isNull();
  }

  @Test
  void agingMakesRoomAndKeepsNames() {
    Store aged = oneObject().age(Set.of(SITE));
    assertThat(aged.cell(CELL)).isNull();
    assertThat(aged.value(1)).isEqualTo(new Value.Ref(CELL + 1));
    assertThat(aged.cell(CELL + 1)).isEqualTo(OWNED);
    assertThat(oneObject().age(Set.of(SITE + 1))).isEqualTo(oneObject());
  }

  @Test
  void agingIsBounded() {
    Store store = Store.empty();
    for (int i = 0; i < Store.GENERATIONS - 1; i++) {
      store = store.cell(CELL, OWNED).bind(i, new Value.Ref(CELL), SITE).age(Set.of(SITE));
    }
    Store full = store.cell(CELL, OWNED);
    assertThatThrownBy(() -> full.age(Set.of(SITE))).isInstanceOf(BudgetExceeded.class);
  }

  @Test
  void pruningForgetsObjectsNobodyHolds() {
    assertThat(oneObject().prune((v, b) -> v == 2).cells()).containsOnlyKeys(CELL);
    assertThat(oneObject().prune((v, b) -> v == 4)).isEqualTo(Store.empty());
  }

  @Test
  void equalityIgnoresThePath() {
    Trace trace = new Trace(new CfgEdge(0, 1, CfgEdge.Label.TRUE), null);
    assertThat(oneObject().trace(trace)).isEqualTo(oneObject()).hasSameHashCodeAs(oneObject());
  }

  @Test
  void countsStopGrowing() {
    Cell cell = OWNED;
    for (int i = 0; i < 100; i++) {
      cell = cell.plus(1);
    }
    assertThat(cell.plus(1)).isEqualTo(cell);
  }

  @Test
  void closingTellsHarmFromNothing() {
    Store store = oneObject();
    assertThat(Outcome.of(store, 1, Set.of())).isEqualTo(Outcome.CLOSE);
    assertThat(Outcome.of(store, 1, Set.of(1))).isEqualTo(Outcome.ALIASED);
    assertThat(Outcome.of(store, 1, Set.of(2))).isEqualTo(Outcome.POINTED_INTO);
    assertThat(Outcome.of(store, 9, Set.of())).isEqualTo(Outcome.UNINITIALISED);
    assertThat(Outcome.of(store.withNull(CELL), 1, Set.of())).isEqualTo(Outcome.NULL);
    Store closed = store.cell(CELL, c -> c.ended(Cell.Hold.CLOSED, 3));
    assertThat(Outcome.of(closed, 1, Set.of())).isEqualTo(Outcome.CLOSED);
  }
}
