"""Importing the module under test from where it was built."""
import builtins
import importlib
import importlib.machinery
import importlib.util
import sys
import traceback

from events import short


class BuiltModules:
    """A meta-path finder that gives the built file for a dotted name, before any other finder.

    The companions of the tested modules are not looked at: they load without debug mode.
    """

    def __init__(self, files, companions, mode, handles):
        self._files = files
        self._companions = companions
        self._mode = mode
        self._handles = handles

    def find_spec(self, name, path=None, target=None):
        file = self._files.get(name)
        mode = self._mode
        if file is None:
            file = self._companions.get(name)
            if file is None:
                return None
            mode = "universal" if file.endswith(".hpy0.so") else "native"
        if mode == "native":
            loader = importlib.machinery.ExtensionFileLoader(name, file)
        else:
            loader = UniversalLoader(file, mode, self._handles)
        return importlib.util.spec_from_file_location(name, file, loader=loader)


# What the import system sets (Language reference, 5.4.6).
BY_IMPORT = ("__file__", "__loader__", "__package__", "__spec__")


# Files that were loaded, and those of them that were loaded more than once.
LOADED, AGAIN = set(), set()


class UniversalLoader:
    """Loads through hpy.universal, which makes a module and runs its exec slots at once.

    As with the Python file that HPy's build puts beside a universal module, the module made takes the
    place of an empty one when that is executed.
    """

    def __init__(self, file, mode, handles):
        self._file = file
        self._mode = mode
        self._handles = handles

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        made = self._load(module.__spec__)
        vars(made).update({n: v for n, v in vars(module).items() if n in BY_IMPORT})
        vars(module).update({n: v for n, v in vars(made).items() if n not in vars(module)})
        sys.modules[module.__name__] = made

    def _load(self, spec):
        import hpy.universal as universal
        if self._file in LOADED:
            AGAIN.add(self._file)
        LOADED.add(self._file)
        mode = {
            "debug": universal.MODE_DEBUG,
            "trace": universal.MODE_TRACE,
            "universal": universal.MODE_UNIVERSAL,
        }[self._mode]
        if self._mode == "universal":
            return universal.load(spec.name, self._file, spec, mode=mode)
        self._handles.begin()
        try:
            return universal.load(spec.name, self._file, spec, mode=mode)
        finally:
            self._handles.end("module execution")


def import_modules(names, events):
    """Imports all of them; False after the first that cannot be."""
    events.write("begin", test="module execution")
    try:
        for name in sorted(names):
            importlib.import_module(name)
    except BaseException as e:
        traceback.print_exc()
        events.write("end", test="module execution", outcome="failed", type=type(e).__name__,
                     message=short(e))
        return False
    events.write("end", test="module execution", outcome="passed")
    return True


def repair_subclasses(inherit):
    """Lets Python classes derive from HPy types, which GraalPy 24.2 does not get right by itself."""
    build = builtins.__build_class__

    def build_class(*args, **kwargs):
        made = build(*args, **kwargs)
        if isinstance(made, type):
            for base in made.__mro__[1:-1]:
                if inherit(made, base):
                    break
        return made

    builtins.__build_class__ = build_class
