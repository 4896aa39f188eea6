package org.hpyport.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hpyport.capi.ApiFacts;
import org.junit.jupiter.api.Test;

/**
 * The share of mistakes in the corpus that are found. The floors only ever rise; what {@link
 * MutationBenchmark} prints tells by how much they can.
 */
class MutationFloorTest {
  // A struct whose address a function passes on is followed as far as the function closes its
  // members itself, and only as something possible.
  private static final double HPY_FLOOR = 97.7;
  // Certain findings and possible ones, which name what they depend on.
  private static final double C_API_FLOOR = 95.3;
  private static final double MOST_EQUIVALENT = 5.0;

  @Test
  void mistakesInTheCorpusAreFound() {
    List<MutationResult> results = new ArrayList<>();
    for (MutationSubject subject : MutationSubject.corpus()) {
      results.addAll(new MutationRun(subject).run(m -> true));
    }
    MutationReport report = new MutationReport(results);
    assertThat(results.size()).as("mistakes made").isGreaterThan(900);
    assertThat(report.found(ApiFacts.Dialect.HPY, MutationSubject.Group.CORPUS))
        .as(report.text())
        .isGreaterThanOrEqualTo(HPY_FLOOR);
    assertThat(report.found(ApiFacts.Dialect.C_API, MutationSubject.Group.CORPUS))
        .as(report.text())
        .isGreaterThanOrEqualTo(C_API_FLOOR);
    long equivalent =
        results.stream().filter(r -> r.verdict() == MutationResult.Verdict.EQUIVALENT).count();
    assertThat(100.0 * equivalent / results.size()).isLessThanOrEqualTo(MOST_EQUIVALENT);
  }
}
