"""Pytest-style tests without pytest: functions, plain classes, parameters, simple fixtures.

What is not understood becomes a Lost record: a test is never left out in silence, and never passed.
"""
import inspect
import pathlib
import shutil
import tempfile
import unittest


class Lost:
    def __init__(self, name, reason):
        self.name = name
        self.reason = reason


class FunctionTest:
    """One call of one test function with one set of parameters."""

    def __init__(self, name, make, fixtures, arguments, marks):
        self.name = name
        self._make = make
        self._fixtures = fixtures
        self._arguments = arguments
        self._marks = marks

    def __call__(self):
        expected = self._apply_marks()
        scope = FixtureScope(self._fixtures, self._arguments)
        try:
            function, before, after = self._make()
            scope.prepare_automatic()
            before()
            try:
                result = function(**scope.arguments_for(function))
                if inspect.iscoroutine(result):
                    result.close()
                    raise RuntimeError("asynchronous tests are not supported")
            finally:
                after()
        except Exception as e:
            if expected:
                raise XFailed(str(e)) from None
            raise
        finally:
            scope.close()

    def _apply_marks(self):
        expected = False
        for mark in self._marks:
            reason = mark.kwargs.get("reason", "")
            if mark.name == "skip":
                raise unittest.SkipTest(reason or (mark.args[0] if mark.args else ""))
            if mark.name == "skipif" and any(condition(c) for c in mark.args):
                raise unittest.SkipTest(reason)
            if mark.name == "xfail" and (not mark.args or any(condition(c) for c in mark.args)):
                expected = True
        return expected


class XFailed(BaseException):
    """An expected failure."""


def condition(value):
    if isinstance(value, str):
        raise RuntimeError("conditions given as text are not supported")
    return bool(value)


class FixtureScope:
    """The fixtures of one test call; every fixture lives as long as one test."""

    def __init__(self, fixtures, values):
        self._fixtures = fixtures
        self._values = dict(values)
        self._open = []

    def prepare_automatic(self):
        for name, function in self._fixtures.items():
            if function.hpyport_fixture.get("autouse"):
                self._value(name)

    def arguments_for(self, function):
        return {n: self._value(n) for n in needed(function)}

    def _value(self, name):
        if name not in self._values:
            self._values[name] = self._make(name)
        return self._values[name]

    def _make(self, name):
        if name in self._fixtures:
            function = self._fixtures[name]
            made = function(**self.arguments_for(function))
            if inspect.isgenerator(made):
                value = next(made)
                self._open.append(lambda: next(made, None))
                return value
            return made
        directory = tempfile.mkdtemp()
        self._open.append(lambda: shutil.rmtree(directory, ignore_errors=True))
        return pathlib.Path(directory)

    def close(self):
        for finish in reversed(self._open):
            finish()


def collect(module, file_name, conftest):
    """The tests of a module that are not unittest cases, in the order they stand in the file."""
    fixtures = {**fixtures_of(conftest), **fixtures_of(module)}
    marks = marks_of(module)
    tests = []
    for name, value in list(vars(module).items()):
        if name.startswith("test") and inspect.isfunction(value):
            tests += expand("%s::%s" % (file_name, name), value, plain(value), fixtures,
                            marks + marks_of(value))
        elif name.startswith("Test") and inspect.isclass(value) and not issubclass(value, unittest.TestCase):
            tests += class_tests("%s::%s" % (file_name, name), value, fixtures, marks + marks_of(value))
    return tests


def class_tests(prefix, cls, fixtures, marks):
    if cls.__init__ is not object.__init__:
        return []  # pytest does not take such a class for a test either
    unsupported = [n for n in ("setup_class", "teardown_class") if hasattr(cls, n)]
    tests = []
    for name in dir(cls):
        value = inspect.getattr_static(cls, name)
        test = "%s::%s" % (prefix, name)
        if name.startswith("test") and unsupported:
            tests.append(Lost(test, unsupported[0] + " is not supported"))
        elif name.startswith("test") and inspect.isfunction(value):
            tests += expand(test, value, method(cls, name), fixtures, marks + marks_of(value), skip_self=True)
    return tests


def nothing():
    pass


def plain(function):
    return lambda: (function, nothing, nothing)


def method(cls, name):
    def make():
        instance = cls()
        bound = getattr(instance, name)
        return (bound, lambda: call_if_there(instance, "setup_method", bound),
                lambda: call_if_there(instance, "teardown_method", bound))
    return make


def call_if_there(instance, name, bound):
    function = getattr(instance, name, None)
    if function is not None:
        function(*([bound] if inspect.signature(function).parameters else []))


def expand(name, function, make, fixtures, marks, skip_self=False):
    """One test for each set of parameters, or one Lost."""
    rows = [{}]
    for mark in reversed([m for m in marks if m.name == "parametrize"]):
        names = mark.args[0] if mark.args else mark.kwargs.get("argnames", "")
        names = [n.strip() for n in names.split(",") if n.strip()] if isinstance(names, str) else list(names)
        values = list(mark.args[1] if len(mark.args) > 1 else mark.kwargs.get("argvalues", ()))
        rows = [{**row, **dict(zip(names, unpack(value, names)))} for row in rows for value in values]
    parametrized = any(m.name == "parametrize" for m in marks)
    missing = needed(function, skip_self) - set(rows[0] if rows else {}) - set(fixtures) - {"tmp_path"}
    for known in fixtures.values():
        missing |= needed(known) - set(fixtures) - {"tmp_path"} - set(rows[0] if rows else {})
    if missing:
        return [Lost(name, "needs fixtures that are not known here: " + ", ".join(sorted(missing)))]
    return [FunctionTest("%s[%d]" % (name, i) if parametrized else name, make, fixtures, row, marks)
            for i, row in enumerate(rows)]


def unpack(value, names):
    values = getattr(value, "values", None)
    if type(value).__name__ == "ParameterSet" and values is not None:
        value = values if len(names) > 1 else values[0]
    return value if len(names) > 1 else (value,)


def needed(function, skip_self=False):
    parameters = list(inspect.signature(function).parameters.values())[1 if skip_self else 0:]
    return {p.name for p in parameters
            if p.default is p.empty and p.kind not in (p.VAR_POSITIONAL, p.VAR_KEYWORD)}


def fixtures_of(module):
    if module is None:
        return {}
    return {n: v for n, v in vars(module).items() if hasattr(v, "hpyport_fixture")}


def marks_of(thing):
    marks = getattr(thing, "pytestmark", [])
    return list(marks) if isinstance(marks, (list, tuple)) else [marks]
