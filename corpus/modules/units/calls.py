"""Makes calls of the functions of ``units`` and tells what came of each.

The calls are the same wherever this runs: every value alone, every count of arguments, and many
mixtures that a generator with a fixed seed picks. ``python3 calls.py`` beside the original, built for
CPython, writes ``expected.txt`` anew.
"""

import array
import os
import re

import units

SEED = 20240229
MIXTURES = 24
HERE = os.path.dirname(os.path.abspath(__file__))
EXPECTED = os.path.join(HERE, "expected.txt")


class Index:
    """An object with ``__index__`` alone."""

    def __init__(self, value):
        self.value = value

    def __index__(self):
        if isinstance(self.value, Exception):
            raise self.value
        return self.value

    def __repr__(self):
        return "<Index>"


class Float:
    """An object with ``__float__`` alone."""

    def __init__(self, value):
        self.value = value

    def __float__(self):
        return self.value

    def __repr__(self):
        return "<Float>"


class Complex:
    """An object with ``__complex__`` alone."""

    def __complex__(self):
        return 3 - 4j

    def __repr__(self):
        return "<Complex>"


class Truth:
    """An object that refuses to be true or false, and has no length that could be told."""

    def __bool__(self):
        raise ArithmeticError("neither")

    def __len__(self):
        raise LookupError("no length")

    def __repr__(self):
        return "<Truth>"


class Path:
    """A path."""

    def __init__(self, value):
        self.value = value

    def __fspath__(self):
        return self.value

    def __repr__(self):
        return "<Path>"


class Int(int):
    """A subclass."""


class Text(str):
    """A subclass."""


class Bytes(bytes):
    """A subclass."""


# Each is written out in the record; what is in here makes no difference between runs.
VALUES = """
None True False ... 0 -1 1 7 97 127 128 -128 -129 255 256 32767 32768 -32768 -32769 65535 65536
2**31-1 2**31 -2**31 -2**31-1 2**32-1 2**32 2**63-1 2**63 -2**63 -2**63-1 2**64-1 2**64 2**64+5 -2**64
10**30 10**400 0.0 -0.0 1.5 3.5e38 1e308 -1e308 float('inf') float('-inf') float('nan') 1j 2-3j
'' 'a' 'ab' '\\0' 'a\\0b' '\\xe9' '\\xff' '\\u0100' '\\u20ac' '\\U0001f600' '\\ud800' 'x'*20
b'' b'a' b'ab' b'\\0' b'a\\0b' b'\\xff' b'y'*20 bytearray() bytearray(b'q') bytearray(b'q\\0r')
memoryview(b'mn') memoryview(b'mnop')[::2] array.array('h',[1,2]) [] [1,2] [3]*10 () (1,2) {} {'k':1}
set() range(3) Index(5) Index(2**40) Index(2**70) Index('x') Index(KeyError()) Float(2.5) Float('x')
Complex() Truth() Path('p') Path(b'p') Path(5) Int(7) Int(2**70) Text('sub') Text('a\\0') Bytes(b'sub')
int str (1,) (1,None) [2,'b'] ('a',(1.5,)) ('a',[1.5]) (('a',),1)
""".split()

KEYWORDS = {
    "named": ("number", "text", "flag"),
    "named_only": ("second", "third", "fourth"),
    "fast_named": ("number", "text", "flag"),
    "fast_unpacked": ("second", "third"),
}

NAMES = [n for n in dir(units) if not n.startswith("_")]


class Picker:
    """A generator of numbers that is the same everywhere (D. E. Knuth's MMIX generator)."""

    def __init__(self, seed):
        self.state = seed

    def below(self, limit):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % limit

    def of(self, items):
        return items[self.below(len(items))]


def calls(name):
    """The calls of one function, each as the text between the parentheses."""
    yield ""
    for value in VALUES:
        yield value
    picker = Picker(SEED + sum(name.encode()))
    for _ in range(MIXTURES):
        count = 2 + picker.below(4)
        yield ", ".join(picker.of(VALUES) for _ in range(count))
    for keyword in KEYWORDS.get(name, ()):
        for value in VALUES:
            yield needed(name, keyword) + keyword + "=" + value
    for _ in range(MIXTURES):
        yield mixture(name, picker)


def needed(name, keyword):
    """What has to stand before one keyword so that it is looked at."""
    if keyword == "number":
        return ""
    first = {"named": "5, ", "named_only": "None, ", "fast_named": "5, ", "fast_unpacked": "None, "}[name]
    return first + ("third=0, " if (name, keyword) == ("fast_unpacked", "second") else "")


def mixture(name, picker):
    """Arguments by place and by name, unknown and repeated names among them."""
    known = KEYWORDS.get(name, ("value",)) + ("other", "", "\xe9")
    arguments = [picker.of(VALUES) for _ in range(picker.below(3))]
    names = {picker.of(known) for _ in range(picker.below(4))}
    parts = ["%a: %s" % (n, picker.of(VALUES)) for n in sorted(names)]
    return ", ".join(arguments + ["**{" + ", ".join(parts) + "}"])


def outcome(name, arguments):
    """What a call returns, or the type of what it raises; texts of exceptions are not compared."""
    try:
        result = eval("units.%s(%s)" % (name, arguments), globals())
    except Exception as e:
        return "raises " + type(e).__name__
    return "gives " + re.sub(" at 0x[0-9a-f]+", "", ascii(result))


def record():
    """The outcome of every call, a line each."""
    return ["%s(%s) %s" % (n, a, outcome(n, a)) for n in NAMES for a in calls(n)]


def expected():
    """The recorded outcomes of each function."""
    lines = {}
    with open(EXPECTED, encoding="ascii") as file:
        for line in file.read().splitlines():
            lines.setdefault(line.split("(", 1)[0], []).append(line)
    return lines


if __name__ == "__main__":
    with open(EXPECTED, "w", encoding="ascii") as out:
        out.write("".join(line + "\n" for line in record()))
