"""Pytest-style tests without pytest: functions, plain classes, parameters, fixtures.

What is not understood becomes a Lost record: a test is never left out in silence, and never passed.
"""
import inspect
import itertools
import unittest

from fixtures import BUILT_IN, Node, Scope, closure, fixtures_of, needed


class Lost:
    def __init__(self, name, reason):
        self.name = name
        self.reason = reason


class XFailed(BaseException):
    """An expected failure."""


class FunctionTest:
    """One call of one test function with one set of parameters."""

    def __init__(self, name, make, fixtures, used, row, parameters, marks):
        self.name = name
        self._make = make
        self._fixtures = fixtures
        self._used = used
        self._row = row
        self._parameters = parameters
        self._marks = marks

    def __call__(self):
        expected = apply_marks(self._marks)
        node = Node(self.name, self._marks)
        scope = Scope(node, self._fixtures, self._row, self._parameters)
        try:
            function, before, after = self._make()
            scope.prepare([n for n in self._used if n != "request"])
            expected = apply_marks(node.added) or expected
            before()
            try:
                function(**scope.arguments_for(needed(function)))
            finally:
                after()
        except Exception as e:
            if expected:
                raise XFailed(str(e)) from None
            raise
        finally:
            scope.close()


def apply_marks(marks):
    """Whether the test is expected to fail; ends it where it is to be skipped."""
    expected = False
    for mark in marks:
        reason = mark.kwargs.get("reason", "")
        if mark.name == "skip":
            raise unittest.SkipTest(reason or (mark.args[0] if mark.args else ""))
        if mark.name == "skipif" and any(condition(c) for c in mark.args):
            raise unittest.SkipTest(reason)
        if mark.name == "xfail" and (not mark.args or any(condition(c) for c in mark.args)):
            expected = True
    return expected


def condition(value):
    if isinstance(value, str):
        raise RuntimeError("conditions given as text are not supported")
    return bool(value)


def collect(module, file_name, conftest):
    """The tests of a module that are not unittest cases, in the order they stand in the file."""
    fixtures = {**fixtures_of(conftest), **fixtures_of(module)}
    marks = marks_of(module)
    tests = []
    for name, value in list(vars(module).items()):
        if name.startswith("test") and inspect.isfunction(value):
            tests += expand("%s::%s" % (file_name, name), value, of_module(module, value), fixtures,
                            marks + marks_of(value))
        elif name.startswith("Test") and inspect.isclass(value) and not issubclass(value, unittest.TestCase):
            tests += class_tests("%s::%s" % (file_name, name), value, fixtures, marks + marks_of(value))
    return tests


def class_tests(prefix, cls, fixtures, marks):
    if cls.__init__ is not object.__init__:
        return []  # pytest does not take such a class for a test either
    tests = []
    own = {n: inspect.getattr_static(cls, n) for n in dir(cls)}
    for name, value in own.items():
        test = "%s::%s" % (prefix, name)
        if hasattr(value, "hpyport_fixture"):
            tests.append(Lost(test, "fixtures that are methods are not supported"))
        elif name.startswith("test") and inspect.isfunction(value):
            tests += expand(test, value, of_class(cls, name), fixtures, marks + marks_of(value), True)
        elif name.startswith("Test") and inspect.isclass(value):
            tests += class_tests(test, value, fixtures, marks + marks_of(value))
    return tests


def of_module(module, function):
    return lambda: (function, lambda: call_if_there(module, function, "setup_function"),
                    lambda: call_if_there(module, function, "teardown_function"))


def of_class(cls, name):
    def make():
        instance = cls()
        bound = getattr(instance, name)

        def before():
            call_if_there(cls, cls, "setup_class")
            call_if_there(instance, bound, "setup_method", "setup")

        def after():
            call_if_there(instance, bound, "teardown_method", "teardown")
            call_if_there(cls, cls, "teardown_class")

        return bound, before, after
    return make


def call_if_there(holder, subject, *names):
    for name in names:
        function = getattr(holder, name, None)
        if callable(function):
            function(*([subject] if needed(function) else []))
            return


def expand(name, function, make, fixtures, marks, skip_self=False):
    """One test for each set of parameters, or one Lost."""
    if inspect.iscoroutinefunction(function):
        return [Lost(name, "asynchronous tests are not supported")]
    rows = [({}, {}, [])]
    for mark in reversed([m for m in marks if m.name == "parametrize"]):
        names, values = table(mark)
        indirect = mark.kwargs.get("indirect", mark.args[2] if len(mark.args) > 2 else False)
        to_fixtures = set(names if indirect is True else indirect or ())
        if to_fixtures - set(fixtures):
            return [Lost(name, "indirect parameters for fixtures that are not known here")]
        rows = [(*parted(row, asked, dict(zip(names, unpack(value, names))), to_fixtures), extra + marks_on(value))
                for row, asked, extra in rows for value in values]
    given = set(rows[0][0]) if rows else set()
    indirect = set(rows[0][1]) if rows else set()
    asked = needed(function, skip_self) | {n for m in marks if m.name == "usefixtures" for n in m.args}
    used = [n for n in closure(asked - given, fixtures) if n not in given]
    missing = sorted(set(used) - set(fixtures) - set(BUILT_IN))
    if missing:
        return [Lost(name, "needs fixtures that are not known here: " + ", ".join(missing))]
    choices = [[(n, unpack(v, "1")[0], marks_on(v)) for v in fixtures[n].hpyport_fixture["params"]]
               for n in used if n in fixtures and n not in indirect and fixtures[n].hpyport_fixture.get("params")]
    calls = [(row, {**asked, **{n: v for n, v, _ in c}}, marks + extra + [m for _, _, own in c for m in own])
             for row, asked, extra in rows for c in itertools.product(*choices)]
    several = choices or any(m.name == "parametrize" for m in marks)
    return [FunctionTest("%s[%d]" % (name, i) if several else name, make, fixtures, used, row, chosen, all_marks)
            for i, (row, chosen, all_marks) in enumerate(calls)]


def parted(row, asked, values, to_fixtures):
    """Arguments of the test, and what fixtures are asked for, with those of one more mark."""
    return ({**row, **{n: v for n, v in values.items() if n not in to_fixtures}},
            {**asked, **{n: v for n, v in values.items() if n in to_fixtures}})


def table(mark):
    """The names and the rows of a parametrize mark."""
    names = mark.args[0] if mark.args else mark.kwargs.get("argnames", "")
    names = [n.strip() for n in names.split(",") if n.strip()] if isinstance(names, str) else list(names)
    return names, list(mark.args[1] if len(mark.args) > 1 else mark.kwargs.get("argvalues", ()))


def unpack(value, names):
    if type(value).__name__ == "ParameterSet":
        value = value.values if len(names) > 1 else value.values[0]
    return value if len(names) > 1 else (value,)


def marks_on(value):
    """The marks of a single parameter."""
    return value.marks if type(value).__name__ == "ParameterSet" else []


def marks_of(thing):
    marks = getattr(thing, "pytestmark", [])
    return list(marks) if isinstance(marks, (list, tuple)) else [marks]
