package org.hpyport;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Verification takes paths and runs interpreters; what was parsed is not its business. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter().importPath(Path.of("target", "classes"));

  @Test
  void usesOnlyPositionsAndDiagnosticsOfOurs() {
    noClasses()
        .that()
        .resideInAPackage("org.hpyport.verify..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.hpyport..")
                .and(
                    resideOutsideOfPackages(
                        "org.hpyport.verify..",
                        "org.hpyport.source..",
                        "org.hpyport.diagnostic..")))
        .check(CLASSES);
  }

  /** The interpreter is on the class path of child processes only. */
  @Test
  void onlyChildKnowsTheInterpreter() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.hpyport.verify.child..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.graalvm..", "com.oracle.truffle..", "org.hpyport.verify.child..")
        .check(CLASSES);
  }

  /**
   * The child's class path holds the interpreter and the child itself, none of our other classes.
   */
  @Test
  void childKnowsNothingElseOfOurs() {
    noClasses()
        .that()
        .resideInAPackage("org.hpyport.verify.child..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.hpyport..")
                .and(resideOutsideOfPackage("org.hpyport.verify.child..")))
        .check(CLASSES);
  }

  @Test
  void usesNoForeignLibrary() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.antlr..", "picocli..", "org.jsoup..")
        .because("verification sees files and processes only")
        .check(CLASSES);
  }

  @Test
  void packagesFormNoCycles() {
    slices().matching("org.hpyport.(*)..").should().beFreeOfCycles().check(CLASSES);
  }
}
