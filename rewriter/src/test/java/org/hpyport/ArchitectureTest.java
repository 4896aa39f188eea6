package org.hpyport;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Direction of the packages that port, lowest first: migrations make edits. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter().importPath(Path.of("target", "classes"));

  private static final List<String> LOWEST_FIRST =
      List.of("rewrite", "pointer", "preparation", "migration", "selfcheck", "port");

  @Test
  void everyPackageHasItsPlace() {
    assertThat(CLASSES.stream().map(c -> c.getPackageName().split("\\.", -1)[2]))
        .containsOnlyElementsOf(LOWEST_FIRST)
        .containsAll(LOWEST_FIRST);
  }

  @ParameterizedTest
  @MethodSource("lowerAndHigher")
  void lowerPackageDoesNotUseHigher(String lower, String higher) {
    noClasses()
        .that()
        .resideInAPackage("org.hpyport." + lower + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.hpyport." + higher + "..")
        .check(CLASSES);
  }

  static Stream<Arguments> lowerAndHigher() {
    return IntStream.range(0, LOWEST_FIRST.size())
        .boxed()
        .flatMap(
            i ->
                LOWEST_FIRST.stream()
                    .skip(i + 1L)
                    .map(higher -> Arguments.of(LOWEST_FIRST.get(i), higher)));
  }

  @Test
  void usesNoForeignLibrary() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.antlr..",
            "org.hpyport.grammar..",
            "org.graalvm..",
            "picocli..",
            "org.jsoup..",
            "org.hpyport.corpus..")
        .because("a port is edits of text, whatever parsed it and whoever prints it")
        .check(CLASSES);
  }

  @Test
  void packagesFormNoCycles() {
    slices().matching("org.hpyport.(*)..").should().beFreeOfCycles().check(CLASSES);
  }
}
