package org.hpyport.migration;

import org.junit.jupiter.api.Test;

class VersionConditionalsTest {
  private final MigrationTester tester = MigrationTester.of(new VersionConditionals());

  @Test
  void keepsTheLiveBranchOfAVersionTest() {
    tester.gives(
        """
        #if PY_MAJOR_VERSION >= 3
        int three;
        #else
        int two;
        #endif
        int rest;
        """,
        """
        int three;
        int rest;
        """);
  }

  @Test
  void cutsBranchesThatShareAFunctionBody() {
    tester.gives(
        """
        #if PY_MAJOR_VERSION < 3
        int old(void)
        #else
        int new(void)
        #endif
        {
            return 0;
        }
        """,
        """
        int new(void)
        {
            return 0;
        }
        """);
  }

  @Test
  void leavesOneBlankLineWhereAGroupWas() {
    tester.gives(
        "int a;\n\n#if PY_MAJOR_VERSION < 3\nint two;\n#endif\n\nint b;\n", "int a;\n\nint b;\n");
  }

  @Test
  void leavesOtherConditionsAlone() {
    String text = "#ifdef DEBUG\nint a;\n#else\nint b;\n#endif\n";
    tester.gives(text, text);
  }
}
