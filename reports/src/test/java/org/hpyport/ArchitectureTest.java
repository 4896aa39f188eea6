package org.hpyport;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Reports read the results of the other parts and print them. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter().importPath(Path.of("target", "classes"));

  @Test
  void usesNoForeignLibrary() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.antlr..",
            "org.hpyport.grammar..",
            "org.graalvm..",
            "com.oracle.truffle..",
            "picocli..",
            "org.hpyport.verify.child..",
            "org.hpyport.corpus..")
        .because("reports read results, not what made them")
        .check(CLASSES);
  }

  @Test
  void packagesFormNoCycles() {
    slices().matching("org.hpyport.(*)..").should().beFreeOfCycles().check(CLASSES);
  }
}
