"""A small stand-in for what test files most often take from pytest.

Used unless the tests' own path holds a real pytest. What is not here raises Unsupported, and the test
that needs it is reported as lost.
"""
import importlib
import math
import re
import traceback
import unittest
import warnings

__version__ = "7.0.0"
Skipped = unittest.SkipTest


class Unsupported(AttributeError):
    """Something of pytest's that this module does not have."""


def __getattr__(name):
    raise Unsupported("the stand-in for pytest has no '%s'" % name)


def skip(reason="", *, allow_module_level=False):
    raise Skipped(reason)


def xfail(reason=""):
    from functions import XFailed
    raise XFailed(reason)


def fail(reason="", pytrace=True):
    raise AssertionError(reason)


def importorskip(name, minversion=None, reason=None):
    if minversion is not None:
        raise Unsupported("importorskip with minversion is not supported")
    try:
        return importlib.import_module(name)
    except ImportError as e:
        raise Skipped(reason or str(e)) from None


class ExceptionInfo:
    def __init__(self):
        self.value = self.type = self.tb = None

    def match(self, pattern):
        assert re.search(pattern, str(self.value)), "%r does not match %r" % (pattern, str(self.value))
        return True

    def exconly(self, tryshort=False):
        return "".join(traceback.format_exception_only(self.type, self.value)).rstrip()

    def errisinstance(self, kinds):
        return isinstance(self.value, kinds)

    def __getattr__(self, name):
        raise Unsupported("the stand-in for pytest's ExceptionInfo has no '%s'" % name)

    def __str__(self):
        return repr(self.value)


class RaisesContext:
    def __init__(self, expected, match=None):
        self._expected = expected
        self._match = match
        self._info = ExceptionInfo()

    def __enter__(self):
        return self._info

    def __exit__(self, kind, value, tb):
        if kind is None:
            raise AssertionError("DID NOT RAISE %r" % (self._expected,))
        if not issubclass(kind, self._expected):
            return False
        self._info.type, self._info.value, self._info.tb = kind, value, tb
        if self._match is not None:
            self._info.match(self._match)
        return True


def raises(expected, *args, match=None, **kwargs):
    context = RaisesContext(expected, match)
    if not args:
        return context
    with context as info:
        args[0](*args[1:], **kwargs)
    return info


class approx:
    """Numbers, and lists, tuples and dicts of numbers."""

    def __init__(self, expected, rel=None, abs=None, nan_ok=False):
        self._expected = expected
        self._rel = 1e-6 if rel is None and abs is None else rel or 0.0
        self._abs = 1e-12 if abs is None else abs
        self._nan_ok = nan_ok

    def __eq__(self, actual):
        return self._close(actual, self._expected)

    def _close(self, actual, expected):
        if isinstance(expected, dict):
            return actual.keys() == expected.keys() and all(
                self._close(actual[k], expected[k]) for k in expected)
        if isinstance(expected, (list, tuple)):
            return len(actual) == len(expected) and all(map(self._close, actual, expected))
        if isinstance(expected, float) and math.isnan(expected):
            return self._nan_ok and math.isnan(actual)
        if actual == expected:
            return True
        if math.isinf(expected):
            return False
        return abs(actual - expected) <= max(self._rel * abs(expected), self._abs)

    def __repr__(self):
        return "approx(%r)" % (self._expected,)


class Mark:
    def __init__(self, name, args, kwargs):
        self.name = name
        self.args = args
        self.kwargs = kwargs

    def __call__(self, *args, **kwargs):
        if len(args) == 1 and not kwargs and (callable(args[0])):
            thing = args[0]
            thing.pytestmark = list(getattr(thing, "pytestmark", [])) + [self]
            return thing
        return Mark(self.name, self.args + args, {**self.kwargs, **kwargs})


class Marks:
    def __getattr__(self, name):
        return Mark(name, (), {})


mark = Marks()


class ParameterSet:
    def __init__(self, values, marks=()):
        self.values = values
        self.marks = list(marks) if isinstance(marks, (list, tuple)) else [marks]


def param(*values, marks=(), id=None):
    return ParameterSet(values, marks)


def fixture(function=None, **options):
    def mark_it(f):
        f.hpyport_fixture = options
        return f

    return mark_it if function is None else mark_it(function)


class WarnsContext:
    def __init__(self, expected, match):
        self._expected = expected
        self._match = match
        self._catcher = warnings.catch_warnings(record=True)

    def __enter__(self):
        self._seen = self._catcher.__enter__()
        warnings.simplefilter("always")
        return self._seen

    def __exit__(self, kind, value, tb):
        self._catcher.__exit__(kind, value, tb)
        if kind is None and not any(
                issubclass(w.category, self._expected)
                and (self._match is None or re.search(self._match, str(w.message))) for w in self._seen):
            raise AssertionError("DID NOT WARN %r" % (self._expected,))
        return False


def warns(expected, *args, match=None, **kwargs):
    context = WarnsContext(expected, match)
    if not args:
        return context
    with context:
        return args[0](*args[1:], **kwargs)


def deprecated_call(*args, **kwargs):
    return warns((DeprecationWarning, PendingDeprecationWarning), *args, **kwargs)
