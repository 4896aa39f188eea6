package org.hpyport.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The harness finds and runs tests as their authors meant them; run on CPython, where that is
 * quick.
 */
@Tag("native")
class HarnessTest {
  @TempDir Path folder;

  @BeforeEach
  void tools() {
    Native.needTools();
  }

  private RunResult run(Map<String, String> files, List<String> scripts)
      throws IOException, VerificationException {
    Path tests = Files.createDirectories(folder.resolve("tests"));
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = tests.resolve(file.getKey());
      Files.createDirectories(path.resolveSibling("."));
      Files.writeString(path, file.getValue());
    }
    TestSuite suite =
        new TestSuite(
            tests, List.of(tests), scripts.stream().map(Path::of).toList(), List.of(tests));
    VerificationPlan plan =
        VerificationPlan.of(Native.original(), Native.original(), suite, folder.resolve("work"))
            .withCache(Native.CACHE)
            .withRuns(EnumSet.of(RunKind.ORIGINAL_CPYTHON));
    return new VerificationRun(Native.home())
        .execute(plan)
        .run(RunKind.ORIGINAL_CPYTHON)
        .orElseThrow();
  }

  private Map<String, Outcome> outcomes(String source) throws IOException, VerificationException {
    RunResult run = run(Map.of("test_it.py", source), List.of());
    Map<String, Outcome> found = new LinkedHashMap<>();
    run.tests().stream()
        .filter(TestOutcome::isTest)
        .forEach(t -> found.put(t.test().replace("test_it.py::", ""), t.outcome()));
    return found;
  }

  @Test
  void unittestCases() throws IOException, VerificationException {
    assertThat(
            outcomes(
                """
                import unittest

                class Some(unittest.TestCase):
                    def setUp(self):
                        self.ready = True
                    def test_good(self):
                        self.assertTrue(self.ready)
                    def test_bad(self):
                        self.assertEqual(1, 2)
                    @unittest.skip("not now")
                    def test_skipped(self):
                        pass
                    @unittest.expectedFailure
                    def test_expected(self):
                        self.fail()
                    def test_parts(self):
                        with self.subTest(1):
                            self.fail()
                """))
        .isEqualTo(
            Map.of(
                "Some::test_good", Outcome.PASSED,
                "Some::test_bad", Outcome.FAILED,
                "Some::test_skipped", Outcome.SKIPPED,
                "Some::test_expected", Outcome.EXPECTED_FAILURE,
                "Some::test_parts", Outcome.FAILED));
  }

  @Test
  void brokenClassSetUpLosesItsTests() throws IOException, VerificationException {
    assertThat(
            outcomes(
                """
                import unittest

                class Some(unittest.TestCase):
                    @classmethod
                    def setUpClass(cls):
                        raise ValueError("no")
                    def test_never(self):
                        pass
                """))
        .hasSize(1)
        .containsValue(Outcome.LOST);
  }

  @Test
  void marksOfSingleParameters() throws IOException, VerificationException {
    Map<String, Outcome> found =
        outcomes(
            """
            import pytest

            @pytest.fixture(params=(1, pytest.param(2, marks=pytest.mark.skipif(True, reason="no"))))
            def number(request):
                return request.param

            def test_number(number):
                assert number == 1

            @pytest.mark.parametrize("a", [pytest.param(1, marks=[pytest.mark.xfail]), 2])
            def test_row(a):
                assert a == 2
            """);
    assertThat(found)
        .containsExactly(
            Map.entry("test_number[0]", Outcome.PASSED),
            Map.entry("test_number[1]", Outcome.SKIPPED),
            Map.entry("test_row[0]", Outcome.EXPECTED_FAILURE),
            Map.entry("test_row[1]", Outcome.PASSED));
  }

  @Test
  void indirectParametersOptionsAndImperativeMarks() throws IOException, VerificationException {
    assertThat(
            outcomes(
                """
                import pytest

                @pytest.fixture
                def doubled(request):
                    return request.param * 2

                @pytest.fixture(autouse=True)
                def skip_slow(request):
                    slow = request.node.get_closest_marker("slow")
                    if slow is not None and not request.config.getoption("--slow", default=False):
                        pytest.skip("needs --slow")

                @pytest.mark.parametrize("doubled", [1, 2], indirect=True)
                @pytest.mark.parametrize("plain", [2])
                def test_all(doubled, plain):
                    assert doubled == plain

                @pytest.mark.parametrize(("doubled", "plain"), [(1, 2)], indirect=["doubled"])
                def test_some(doubled, plain):
                    assert doubled == plain

                @pytest.mark.parametrize("unknown", [1], indirect=True)
                def test_unknown(unknown):
                    pass

                @pytest.mark.slow
                def test_slow():
                    assert False

                def test_given_up():
                    pytest.xfail("not here")
                """))
        .isEqualTo(
            Map.of(
                "test_all[0]", Outcome.PASSED,
                "test_all[1]", Outcome.FAILED,
                "test_some[0]", Outcome.PASSED,
                "test_unknown", Outcome.LOST,
                "test_slow", Outcome.SKIPPED,
                "test_given_up", Outcome.EXPECTED_FAILURE));
  }

  @Test
  void functionsFixturesAndParameters() throws IOException, VerificationException {
    assertThat(
            outcomes(
                """
                import pytest

                order = []

                @pytest.fixture
                def thing():
                    order.append("open")
                    yield 5
                    order.append("close")

                @pytest.fixture(params=[1, 2])
                def number(request):
                    return request.param

                def test_fixture(thing):
                    assert thing == 5 and order == ["open"]

                def test_fixture_is_closed():
                    assert order == ["open", "close"]

                def test_number(number):
                    assert number == 1

                @pytest.mark.parametrize("a", [1, 2])
                @pytest.mark.parametrize("b, c", [(1, 1), pytest.param(2, 3)])
                def test_rows(a, b, c):
                    assert b == c

                @pytest.mark.xfail
                def test_expected():
                    assert False

                @pytest.mark.skipif(True, reason="never")
                def test_skipped():
                    assert False

                def test_output(capsys):
                    print("said")
                    assert capsys.readouterr().out == "said\\n"

                def test_approx():
                    assert [0.1 + 0.2] == pytest.approx([0.3])
                    assert 1.0 != pytest.approx(1.1)

                def test_unknown_fixture(recwarn):
                    pass

                def test_unknown_feature():
                    pytest.freeze_time()

                async def test_asynchronous():
                    pass

                class TestClass:
                    def setup_method(self):
                        self.value = 1
                    def test_set_up(self):
                        assert self.value == 1
                """))
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("test_fixture", Outcome.PASSED),
                Map.entry("test_fixture_is_closed", Outcome.PASSED),
                Map.entry("test_number[0]", Outcome.PASSED),
                Map.entry("test_number[1]", Outcome.FAILED),
                Map.entry("test_rows[0]", Outcome.PASSED),
                Map.entry("test_rows[1]", Outcome.FAILED),
                Map.entry("test_rows[2]", Outcome.PASSED),
                Map.entry("test_rows[3]", Outcome.FAILED),
                Map.entry("test_expected", Outcome.EXPECTED_FAILURE),
                Map.entry("test_skipped", Outcome.SKIPPED),
                Map.entry("test_output", Outcome.PASSED),
                Map.entry("test_approx", Outcome.PASSED),
                Map.entry("test_unknown_fixture", Outcome.LOST),
                Map.entry("test_unknown_feature", Outcome.LOST),
                Map.entry("test_asynchronous", Outcome.LOST),
                Map.entry("TestClass::test_set_up", Outcome.PASSED)));
  }

  @Test
  void scriptsPassByTheirExitCode() throws IOException, VerificationException {
    RunResult run =
        run(
            Map.of(
                "good.py",
                    "import judge, sys\nif __name__ == '__main__':\n    sys.exit(judge.total([0]))\n",
                "bad.py", "import sys\nsys.exit(3)\n"),
            List.of("good.py", "bad.py"));

    assertThat(run.outcome("good.py")).map(TestOutcome::outcome).contains(Outcome.PASSED);
    assertThat(run.outcome("bad.py")).map(TestOutcome::outcome).contains(Outcome.FAILED);
  }

  @Test
  void mainCallsThatDoNotAskForTheMainProgram() throws IOException, VerificationException {
    String cases =
        "import unittest\nclass Some(unittest.TestCase):\n    def test_one(self):\n        pass\n";
    RunResult run =
        run(
            Map.of(
                "cases.py",
                cases,
                "test_own.py",
                cases + "unittest.main()\n",
                "test_others.py",
                "import unittest, cases\nunittest.main(module=cases)\n"),
            List.of());

    assertThat(run.outcome("test_own.py::Some::test_one"))
        .map(TestOutcome::outcome)
        .contains(Outcome.PASSED);
    assertThat(run.outcome("test_others.py::Some::test_one"))
        .map(TestOutcome::outcome)
        .contains(Outcome.PASSED);
  }

  @Test
  void testsInsidePackagesAndUnimportableOnes() throws IOException, VerificationException {
    RunResult run =
        run(
            Map.of(
                "pkg/__init__.py", "",
                "pkg/help.py", "answer = 42\n",
                "pkg/test_inside.py",
                    "from .help import answer\ndef test_relative():\n    assert answer == 42\n",
                "test_broken.py", "import surely_not_there\n"),
            List.of());

    assertThat(run.outcome("pkg/test_inside.py::test_relative"))
        .map(TestOutcome::outcome)
        .contains(Outcome.PASSED);
    assertThat(run.outcome("test_broken.py")).map(TestOutcome::outcome).contains(Outcome.LOST);
  }
}
