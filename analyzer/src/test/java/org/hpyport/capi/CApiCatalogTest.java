package org.hpyport.capi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CApiCatalogTest {
  @Test
  void loads() {
    long start = System.nanoTime();
    int n = CApiCatalog.get().all().size() + HpyApi.get().all().size();
    System.out.println(n + " rows in " + (System.nanoTime() - start) / 1000000 + " ms");
    assertThat(CApiCatalog.get().find("PyList_GetItem")).isNotNull();
  }
}
