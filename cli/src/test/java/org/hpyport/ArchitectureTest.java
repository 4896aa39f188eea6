package org.hpyport;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The command line puts the parts together and computes nothing itself. */
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
            "org.hpyport.verify.child..",
            "org.hpyport.corpus..")
        .because(
            "only child processes load the interpreter, and only the parser knows its generator")
        .check(CLASSES);
  }

  @Test
  void packagesFormNoCycles() {
    slices().matching("org.hpyport.(*)..").should().beFreeOfCycles().check(CLASSES);
  }
}
