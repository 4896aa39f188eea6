"""Original and port answer the same calls alike; see ``calls.py``.

The record is of the original on CPython. What may differ is listed below, with the reason.
"""

import sys
import unittest

import calls

EXPECTED = calls.expected()

# How many arguments a function takes; one unless it stands here.
COUNTS = {
    "all_optional": (0, 3),
    "converted": (1, 2),
    "counted": (0, 2),
    "fast_named": (1, 3),
    "fast_unpacked": (2, 3),
    "mixed": (2, 4),
    "named": (1, 3),
    "named_only": (1, 4),
    "nested": (1, 3),
    "none_at_all": (0, 0),
    "nothing": (0, 0),
    "unpacked": (1, 2),
}
INTEGERS = ("small", "byte", "short_number", "short_bits", "number", "bits", "long_number")
INTEGERS += ("long_bits", "longest_number", "longest_bits", "size", "named", "all_optional", "mixed")
INTEGERS += ("pair", "converted", "fast_named")


def count(*arguments, **named):
    return len(arguments) + len(named)


def miscounted(name, given, line, got):
    """HPyArg_Parse converts before it counts: two mistakes at once, and the other one is told."""
    least, most = COUNTS.get(name, (1, 1))
    size = eval("count(%s)" % given, dict(vars(calls), count=count))
    wrong = size < least or size > most or "**{" in given
    return wrong and line.endswith(" raises TypeError") and got.startswith("raises ")


def misnamed(name, given, line, got):
    """The port looks at the names before it converts: an unknown one is told and not the other mistake."""
    return "**{" in given and " raises " in line and got == "raises TypeError"


def left_out(name, given):
    """GraalPy 24.2.2: HPyLong_AsLong of a large float is a SystemError that stays for later calls."""
    large = "3.5e38" in given or "1e308" in given
    return sys.implementation.name == "graalpy" and name in INTEGERS and large


# All differences there may be between an original on CPython and its port; none concerns a call that
# succeeds in either.
DIFFERENCES = (miscounted, misnamed)


class Units(unittest.TestCase):
    """One test for each function; they are made below."""


def made_for(name):
    def test(self):
        lines = EXPECTED[name]
        arguments = list(calls.calls(name))
        self.assertEqual(len(arguments), len(lines))
        wrong = []
        for given, line in zip(arguments, lines):
            start = "%s(%s) " % (name, given)
            self.assertTrue(line.startswith(start), line)
            if left_out(name, given):
                continue
            got = calls.outcome(name, given)
            alike = start + got == line
            if not alike and not any(d(name, given, line, got) for d in DIFFERENCES):
                wrong.append("%s, but here it %s" % (line, got))
        if wrong:
            self.fail("\n".join(wrong))

    return test


for each in calls.NAMES:
    setattr(Units, "test_" + each, made_for(each))


if __name__ == "__main__":
    unittest.main()
