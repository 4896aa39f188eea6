"""Finds and runs unittest cases, pytest-style functions and classes, and scripts, one test at a time."""
import importlib
import importlib.util
import os
import runpy
import sys
import traceback
import unittest

from events import short
from functions import Lost, call_if_there, collect
from loading import AGAIN


class Runner:
    """Brackets every test by begin and end events and by a look at the handles it left open."""

    def __init__(self, events, handles, done):
        self._events = events
        self._handles = handles
        self._done = done

    def run(self, files, scripts):
        for entry in files:
            self._run_file(entry["file"], entry["name"])
        for entry in scripts:
            self.bracket(entry["name"], lambda: run_script(entry["file"]))

    def wants(self, name):
        return name not in self._done

    def bracket(self, name, call):
        """Runs `call`; what it raises is the outcome."""
        if not self.wants(name):
            return
        self.begin(name)
        try:
            outcome, error = "passed", call()
        except BaseException as e:
            outcome, error = outcome_of(e), e
            if outcome == "failed":
                traceback.print_exc()
        self.end(name, outcome, error)

    def begin(self, name):
        self._events.write("begin", test=name)
        self._handles.begin()

    def end(self, name, outcome, error=None):
        self._handles.end(name)
        if isinstance(error, BaseException):
            self._events.write("end", test=name, outcome=outcome, type=type(error).__name__,
                               message=short(error))
        else:
            self._events.write("end", test=name, outcome=outcome)
        if AGAIN and sys.implementation.name == "graalpy":
            self._go_on_afresh()

    def _go_on_afresh(self):
        """The rest needs another process: GraalPy 24.2 empties the HPyGlobals of all instances of a module
        when it loads that once more."""
        self._handles.last_collection()
        self._events.write("afresh")
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(0)

    def lost(self, name, reason):
        if self.wants(name):
            self._events.write("lost", test=name, message=short(reason))

    def _run_file(self, file, name):
        if name + " (not again)" in self._done:
            self.lost(name, "importing the test file ended the process")
            return
        self._events.write("begin", test=name + " (import)")
        self._handles.begin()
        mains = MainCalls()
        try:
            with mains:
                module = import_file(file)
        except BaseException as e:
            traceback.print_exc()
            self._handles.end(name + " (import)")
            outcome = outcome_of(e)
            self._events.write("end", test=name + " (import)", outcome="passed" if outcome == "skipped"
                               else "failed", type=type(e).__name__, message=short(e))
            if outcome != "skipped":
                self.lost(name, "the test file cannot be imported: %s: %s" % (type(e).__name__, e))
            return
        self._handles.end(name + " (import)")
        self._events.write("end", test=name + " (import)", outcome="passed")
        try:
            call_if_there(module, module, "setup_module")
            tests = collect(module, name, self._conftest(file, name))
        except Exception as e:
            traceback.print_exc()
            self.lost(name, "the tests cannot be set up: %s: %s" % (type(e).__name__, e))
            return
        for each in [module] + mains.others(module):
            unittest.defaultTestLoader.loadTestsFromModule(each).run(CaseResult(self, name))
        for test in tests:
            if isinstance(test, Lost):
                self.lost(test.name, test.reason)
            else:
                self.bracket(test.name, test)
        call_if_there(module, module, "teardown_module")

    def _conftest(self, file, name):
        conftest = os.path.join(os.path.dirname(file), "conftest.py")
        if not os.path.exists(conftest):
            return None
        try:
            return import_file(conftest)
        except Exception as e:
            # Tests that need nothing of it can still run.
            traceback.print_exc()
            self.lost(os.path.dirname(name) + "/conftest.py" if "/" in name else "conftest.py",
                      "it cannot be imported, so its fixtures are unknown: %s: %s" % (type(e).__name__, e))
            return None


class MainCalls:
    """Stands in for unittest.main() in test files that call it without asking whether they are the
    main program: it would look for tests in this harness, and then end the process."""

    def __enter__(self):
        self._modules = []
        self._main = unittest.main
        unittest.main = self._called
        return self

    def __exit__(self, *error):
        unittest.main = self._main

    def _called(self, module="__main__", *args, **kwargs):
        self._modules.append(module)

    def others(self, importing):
        """The modules whose tests were asked for, but for the file that asks."""
        found = []
        for module in self._modules:
            if isinstance(module, str):
                module = importing if module == "__main__" else importlib.import_module(module)
            if module is not importing and module is not None and module not in found:
                found.append(module)
        return found


class CaseResult(unittest.TestResult):
    """Turns unittest's notifications into brackets."""

    def __init__(self, runner, file_name):
        super().__init__()
        self._runner = runner
        self._file_name = file_name
        self._state = None

    def name_of(self, test):
        parts = test.id().split(".")
        return "%s::%s::%s" % (self._file_name, parts[-2], parts[-1])

    def startTest(self, test):
        super().startTest(test)
        name = self.name_of(test)
        self._state = ("passed", None)
        if self._runner.wants(name):
            self._runner.begin(name)
        else:
            # Already run in an earlier process, and perhaps what ended it.
            test.__dict__[test._testMethodName] = lambda *args, **kwargs: None
            test.setUp = test.tearDown = lambda: None

    def stopTest(self, test):
        super().stopTest(test)
        name = self.name_of(test)
        if self._runner.wants(name):
            self._runner.end(name, *self._state)
        self._state = None

    def addSkip(self, test, reason):
        if self._state is None:
            self._runner.lost(str(test), "skipped as a whole: " + str(reason))
        else:
            self._state = ("skipped", unittest.SkipTest(reason))

    def addFailure(self, test, err):
        self._fault("failed", test, err)

    def addError(self, test, err):
        self._fault(outcome_of(err[1]), test, err)

    def addSubTest(self, test, subtest, err):
        if err is not None:
            self._fault("failed", test, err)

    def addExpectedFailure(self, test, err):
        self._state = ("xfailed", None)

    def addUnexpectedSuccess(self, test):
        self._state = ("failed", AssertionError("passed, though it was expected to fail"))

    def _fault(self, outcome, test, err):
        traceback.print_exception(*err)
        if self._state is None:
            # setUpClass, setUpModule and their counterparts: none of the tests behind them runs.
            self._runner.lost("%s::%s" % (self._file_name, test), "%s: %s" % (err[0].__name__, err[1]))
        else:
            self._state = (outcome, err[1])


def outcome_of(error):
    if isinstance(error, unittest.SkipTest) or type(error).__name__ == "Skipped":
        return "skipped"
    if type(error).__name__ == "XFailed":
        return "xfailed"
    if type(error).__name__ == "Unsupported":
        return "lost"
    return "failed"


def run_script(file):
    sys.argv[1:] = []
    sys.path.insert(0, os.path.dirname(file))
    try:
        runpy.run_path(file, run_name="__main__")
    except SystemExit as e:
        if e.code not in (None, 0):
            raise
    finally:
        del sys.path[0]


def import_file(file):
    """Imports a test file under the name its package structure gives it, as pytest does."""
    directory, base = os.path.split(file)
    parts = [os.path.splitext(base)[0]]
    while os.path.exists(os.path.join(directory, "__init__.py")):
        directory, package = os.path.split(directory)
        parts.insert(0, package)
    if directory not in sys.path:
        sys.path.insert(0, directory)
    name = ".".join(parts)
    seen = sys.modules.get(name)
    if seen is not None and os.path.abspath(getattr(seen, "__file__", None) or "") != file:
        name = "%s_%d" % (name, len(sys.modules))
        spec = importlib.util.spec_from_file_location(name, file)
        module = importlib.util.module_from_spec(spec)
        sys.modules[name] = module
        spec.loader.exec_module(module)
        return module
    return importlib.import_module(name)

