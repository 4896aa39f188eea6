"""Fixtures for pytest-style tests: those a test suite defines, and the few built-in ones known here."""
import contextlib
import inspect
import io
import os
import pathlib
import shutil
import sys
import tempfile

MISSING = object()


def needed(function, skip_self=False):
    """The names of a function's parameters that somebody must supply."""
    parameters = list(inspect.signature(function).parameters.values())[1 if skip_self else 0:]
    return {p.name for p in parameters
            if p.default is p.empty and p.kind not in (p.VAR_POSITIONAL, p.VAR_KEYWORD)}


def closure(names, fixtures):
    """`names`, the automatic fixtures and all that these need in their turn, in a fixed order."""
    found = []
    waiting = sorted(names) + [n for n, f in fixtures.items() if f.hpyport_fixture.get("autouse")]
    while waiting:
        name = waiting.pop(0)
        if name not in found:
            found.append(name)
            if name in fixtures:
                waiting += sorted(needed(fixtures[name]))
    return found


def fixtures_of(module):
    """The fixtures a module defines or imports, by the names that tests use."""
    if module is None:
        return {}
    found = {n: v for n, v in vars(module).items() if hasattr(v, "hpyport_fixture")}
    return {v.hpyport_fixture.get("name") or n: v for n, v in found.items()}


class Scope:
    """The fixtures of one test call; every fixture lives as long as one test."""

    def __init__(self, node, fixtures, values, parameters):
        self._node = node
        self._fixtures = fixtures
        self._values = dict(values)
        self._parameters = parameters
        self._open = contextlib.ExitStack()

    def prepare(self, names):
        for name in names:
            self._value(name)

    def arguments_for(self, names):
        return {n: self._value(n) for n in names}

    def close(self):
        self._open.close()

    def _value(self, name, asked_by=None):
        if name == "request":
            return Request(self._node, self._parameters.get(asked_by, MISSING))
        if name not in self._values:
            self._values[name] = self._make(name)
        return self._values[name]

    def _make(self, name):
        if name not in self._fixtures:
            return BUILT_IN[name](self._open)
        function = self._fixtures[name]
        made = function(**{n: self._value(n, name) for n in needed(function)})
        if not inspect.isgenerator(made):
            return made
        value = next(made)
        self._open.callback(lambda: next(made, None))
        return value


class Node:
    """A test as fixtures see it: its name and its marks, to which they may add."""

    def __init__(self, name, marks):
        self.name = name
        self._marks = list(marks)
        self.added = []

    def iter_markers(self, name=None):
        return iter([m for m in reversed(self._marks + self.added) if name in (None, m.name)])

    def get_closest_marker(self, name, default=None):
        return next(self.iter_markers(name), default)

    def add_marker(self, marker, append=True):
        self.added.append(marker)


class Request:
    """What fixtures most often ask of pytest's request object."""

    def __init__(self, node, parameter):
        self.node = node
        self.config = Config()
        self.applymarker = node.add_marker
        if parameter is not MISSING:
            self.param = parameter


class Config:
    """The command line of pytest as it is without options."""

    def getoption(self, name, default=MISSING, skip=False):
        if default is MISSING:
            raise ValueError("no option named %r" % name)
        return default


class Capture:
    """capsys: what Python code wrote to its standard streams."""

    def __init__(self, stack):
        self._streams = [io.StringIO(), io.StringIO()]
        stack.enter_context(contextlib.redirect_stdout(self._streams[0]))
        stack.enter_context(contextlib.redirect_stderr(self._streams[1]))

    def readouterr(self):
        texts = [s.getvalue() for s in self._streams]
        for stream in self._streams:
            stream.seek(0)
            stream.truncate()
        return Captured(texts)


class Captured(tuple):
    """Out and err, as a pair and by name."""

    out = property(lambda self: self[0])
    err = property(lambda self: self[1])


class MonkeyPatch:
    """monkeypatch: changes that are taken back after the test."""

    def __init__(self, stack):
        self._undo = stack

    def setattr(self, target, name, value, raising=True):
        old = inspect.getattr_static(target, name, MISSING)
        if old is MISSING and raising:
            raise AttributeError(name)
        self._undo.callback(lambda: delattr(target, name) if old is MISSING else setattr(target, name, old))
        setattr(target, name, value)

    def delattr(self, target, name, raising=True):
        old = inspect.getattr_static(target, name, MISSING)
        if old is MISSING:
            if raising:
                raise AttributeError(name)
            return
        self._undo.callback(lambda: setattr(target, name, old))
        delattr(target, name)

    def setitem(self, mapping, key, value):
        old = mapping.get(key, MISSING)
        self._undo.callback(lambda: mapping.pop(key, None) if old is MISSING else mapping.__setitem__(key, old))
        mapping[key] = value

    def delitem(self, mapping, key, raising=True):
        if key not in mapping:
            if raising:
                raise KeyError(key)
            return
        old = mapping.pop(key)
        self._undo.callback(lambda: mapping.__setitem__(key, old))

    def setenv(self, name, value):
        self.setitem(os.environ, name, str(value))

    def delenv(self, name, raising=True):
        self.delitem(os.environ, name, raising)

    def syspath_prepend(self, path):
        sys.path.insert(0, str(path))
        self._undo.callback(lambda: sys.path.remove(str(path)))


def temporary_directory(stack):
    directory = tempfile.mkdtemp()
    stack.callback(lambda: shutil.rmtree(directory, ignore_errors=True))
    return pathlib.Path(directory)


BUILT_IN = {
    "tmp_path": temporary_directory,
    "capsys": Capture,
    "monkeypatch": MonkeyPatch,
    "request": None,
}
