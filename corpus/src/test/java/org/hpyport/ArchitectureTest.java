package org.hpyport;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The corpus reader stands alone: it is test scope everywhere. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter().importPath(Path.of("target", "classes"));

  @Test
  void usesNothingOfOurs() {
    noClasses()
        .that()
        .resideInAPackage("org.hpyport.corpus..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.hpyport..").and(resideOutsideOfPackage("org.hpyport.corpus..")))
        .check(CLASSES);
  }

  @Test
  void packagesFormNoCycles() {
    slices().matching("org.hpyport.(*)..").should().beFreeOfCycles().check(CLASSES);
  }
}
