package org.hpyport.syntax.clang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tree of every C file of the corpus and of installed extension sources agrees with clang's.
 * The figures are printed, and so is each difference. Other files: {@link CompareWithClang}.
 */
class ClangAgreementTest {
  private static final double FLOOR = 0.999;

  @TempDir Path scratch;

  @Test
  void treesAgree() throws IOException {
    needs(Clang.isInstalled(), "clang");
    ClangSources sources = ClangSources.find(scratch);
    needs(sources.missing().isEmpty(), String.join(" ", sources.missing()));

    Agreement all = new Agreement();
    List<Optional<Agreement>> results =
        sources.flags().entrySet().parallelStream().map(this::compare).toList();
    results.forEach(one -> one.ifPresent(all::add));
    all.differences().forEach(System.out::println);
    System.out.print(all.table());
    System.out.println((results.size() - all.files()) + " files that clang does not compile");

    assertThat(all.files()).isGreaterThan(100);
    assertThat(all.agreed(Construct.FUNCTION)).isGreaterThan(1000);
    String differences =
        all.differences().stream().map(Difference::toString).collect(Collectors.joining("\n"));
    SoftAssertions.assertSoftly(
        softly -> {
          for (Construct construct : Construct.values()) {
            softly
                .assertThat(all.share(construct))
                .as("%s%n%s", construct, differences)
                .isGreaterThanOrEqualTo(FLOOR);
          }
        });
  }

  private Optional<Agreement> compare(Map.Entry<Path, List<String>> source) {
    Path file = source.getKey();
    try {
      String name = file.getRoot().relativize(file).toString();
      return Optional.ofNullable(Comparison.of(file, name, source.getValue()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static void needs(boolean present, String debianPackages) {
    if (!present && System.getenv("CI") != null) {
      fail("install " + debianPackages);
    }
    Assumptions.assumeTrue(present, "needs the packages " + debianPackages);
  }
}
