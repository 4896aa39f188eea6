import unittest

import tally


class Brittle:
    """Refuses everything."""

    def __bool__(self):
        raise ZeroDivisionError("no truth")

    def __len__(self):
        raise KeyError("no length")

    def __str__(self):
        raise LookupError("no text")

    def __lt__(self, other):
        raise RuntimeError("no order")

    def __eq__(self, other):
        raise RuntimeError("no equality")

    __hash__ = None


class Recorder:
    def __init__(self):
        self.steps = []

    def advanced(self, step):
        self.steps.append(step)


class ModuleTest(unittest.TestCase):
    def test_constants(self):
        self.assertEqual(tally.MAX_REPEAT, 4096)
        self.assertIsInstance(tally.DIALECT, str)

    def test_error_class(self):
        self.assertTrue(issubclass(tally.Error, ValueError))
        self.assertEqual(tally.Error.__name__, "Error")
        self.assertEqual(tally.Error.__module__, "tally")

    def test_docs(self):
        self.assertTrue(tally.__doc__.startswith("Counting and summing helpers."))
        self.assertIn("highest", tally.minmax.__doc__)


class CallsTest(unittest.TestCase):
    def test_counts_total_calls(self):
        self.assertIsNone(tally.reset())
        self.assertEqual(tally.calls(), 0)
        tally.total([])
        tally.total([1])
        self.assertEqual(tally.calls(), 2)
        tally.reset()
        self.assertEqual(tally.calls(), 0)

    def test_no_arguments_allowed(self):
        self.assertRaises(TypeError, tally.calls, 1)
        self.assertRaises(TypeError, tally.reset, x=1)


class TotalTest(unittest.TestCase):
    def test_sums(self):
        self.assertEqual(tally.total([]), 0)
        self.assertEqual(tally.total(()), 0)
        self.assertEqual(tally.total([1, 2, 3]), 6)
        self.assertEqual(tally.total((1, 2.5)), 3.5)
        self.assertEqual(tally.total([10**30, 1]), 10**30 + 1)

    def test_errors(self):
        self.assertRaises(TypeError, tally.total, [1, "a"])
        self.assertRaises(TypeError, tally.total, 5)
        self.assertRaises(TypeError, tally.total)
        self.assertRaises(TypeError, tally.total, [], [])

    def test_not_a_sequence_is_named(self):
        with self.assertRaisesRegex(TypeError, "not 'abc'"):
            tally.total("abc")


class MeanTest(unittest.TestCase):
    def test_means(self):
        self.assertEqual(tally.mean([1, 2, 3, 4]), 2.5)
        self.assertEqual(tally.mean((-1.0,)), -1.0)
        self.assertIsInstance(tally.mean([2]), float)

    def test_empty(self):
        with self.assertRaises(tally.Error) as caught:
            tally.mean([])
        self.assertEqual(str(caught.exception), "mean of no items")

    def test_not_numbers(self):
        self.assertRaises(TypeError, tally.mean, ["x"])
        self.assertRaises(TypeError, tally.mean, None)


class MinmaxTest(unittest.TestCase):
    def test_pairs(self):
        self.assertEqual(tally.minmax([3, 1, 2]), (1, 3))
        self.assertEqual(tally.minmax((5,)), (5, 5))
        self.assertEqual(tally.minmax(["b", "a", "c", "b"]), ("a", "c"))
        self.assertEqual(tally.minmax([1, 2, 3, 0, 9, 4]), (0, 9))

    def test_returns_the_objects(self):
        low, high = [1], [2]
        result = tally.minmax([high, low])
        self.assertIs(result[0], low)
        self.assertIs(result[1], high)

    def test_errors(self):
        self.assertRaises(tally.Error, tally.minmax, [])
        self.assertRaises(TypeError, tally.minmax, [1, "a"])
        self.assertRaises(RuntimeError, tally.minmax, [Brittle(), Brittle()])
        self.assertRaises(TypeError, tally.minmax, {1: 2})


class HistogramTest(unittest.TestCase):
    def test_counts(self):
        self.assertEqual(tally.histogram([]), {})
        self.assertEqual(tally.histogram("a b a".split()), {"a": 2, "b": 1})
        self.assertEqual(tally.histogram((1, 1.0, True, None)), {1: 3, None: 1})

    def test_unhashable(self):
        self.assertRaises(TypeError, tally.histogram, [1, []])
        self.assertRaises(TypeError, tally.histogram, iter([]))


class LengthTest(unittest.TestCase):
    def test_lengths(self):
        self.assertEqual(tally.length("abc"), 3)
        self.assertEqual(tally.length({}), 0)

    def test_type_error_is_swallowed(self):
        self.assertIsNone(tally.length(5))
        self.assertIsNone(tally.length(None))

    def test_other_errors_pass(self):
        self.assertRaises(KeyError, tally.length, Brittle())


class DescribeTest(unittest.TestCase):
    def test_texts(self):
        self.assertEqual(tally.describe("a"), "a ('a')")
        self.assertEqual(tally.describe(7), "7 (7)")
        self.assertEqual(tally.describe("\u00e9\u4e2d"), "\u00e9\u4e2d ('\u00e9\u4e2d')")

    def test_error(self):
        self.assertRaises(LookupError, tally.describe, Brittle())


class ClampTest(unittest.TestCase):
    def test_clamps(self):
        self.assertEqual(tally.clamp(5, 0, 10), 5.0)
        self.assertEqual(tally.clamp(-1, 0, 10), 0.0)
        self.assertEqual(tally.clamp(11.5, 0, 10), 10.0)

    def test_errors(self):
        with self.assertRaisesRegex(ValueError, "low is above high"):
            tally.clamp(1, 3, 2)
        self.assertRaises(TypeError, tally.clamp, 1, 2)
        self.assertRaises(TypeError, tally.clamp, 1, 2, 3, 4)
        self.assertRaises(TypeError, tally.clamp, "1", 2, 3)
        self.assertRaises(TypeError, tally.clamp, value=1, low=2, high=3)


class LookupTest(unittest.TestCase):
    def test_found(self):
        value = object()
        self.assertIs(tally.lookup({"k": value}, "k"), value)
        self.assertIs(tally.lookup({"k": value}, "k", 5), value)

    def test_missing(self):
        self.assertIsNone(tally.lookup({}, "k"))
        fallback = object()
        self.assertIs(tally.lookup({1: 2}, "k", fallback), fallback)

    def test_errors(self):
        self.assertRaises(TypeError, tally.lookup, [], "k")
        self.assertRaises(TypeError, tally.lookup, {}, 1)
        self.assertRaises(TypeError, tally.lookup, {})
        self.assertRaises(ValueError, tally.lookup, {}, "a\0b")


class ReplaceTest(unittest.TestCase):
    def test_replaces(self):
        items = [1, 2, 1, 3]
        self.assertEqual(tally.replace(items, 1, "one"), 2)
        self.assertEqual(items, ["one", 2, "one", 3])

    def test_numbers_into_a_list_of_objects(self):
        items = ["a", "b", None]
        self.assertEqual(tally.replace(items, "b", 5), 1)
        self.assertEqual(items, ["a", 5, None])
        self.assertEqual(tally.replace(items, None, 0.5), 1)
        self.assertEqual(items, ["a", 5, 0.5])

    def test_nothing_to_do(self):
        items = []
        self.assertEqual(tally.replace(items, 1, 2), 0)
        self.assertEqual(items, [])

    def test_errors(self):
        self.assertRaises(TypeError, tally.replace, (1,), 1, 2)
        self.assertRaises(RuntimeError, tally.replace, [Brittle()], 1, 2)
        self.assertRaises(TypeError, tally.replace, [], 1)


class RepeatTest(unittest.TestCase):
    def test_repeats(self):
        self.assertEqual(tally.repeat("ab", 3), "ababab")
        self.assertEqual(tally.repeat("ab", 0), "")
        self.assertEqual(tally.repeat("", 10), "")
        self.assertEqual(tally.repeat("\u20ac", 2), "\u20ac\u20ac")
        self.assertEqual(tally.repeat("a\0", 2), "a\0a\0")
        self.assertEqual(tally.repeat(b"xy", 2), "xyxy")

    def test_errors(self):
        with self.assertRaisesRegex(tally.Error, "cannot repeat -1 times"):
            tally.repeat("a", -1)
        self.assertRaises(tally.Error, tally.repeat, "a", tally.MAX_REPEAT + 1)
        self.assertRaises(OverflowError, tally.repeat, "a", 10**30)
        self.assertRaises(TypeError, tally.repeat, "a", 1.5)
        self.assertRaises(TypeError, tally.repeat, 1, 1)
        self.assertRaises(UnicodeEncodeError, tally.repeat, "\ud800", 1)


class ChecksumTest(unittest.TestCase):
    def test_sums(self):
        self.assertEqual(tally.checksum(b""), (0, 0))
        self.assertEqual(tally.checksum(b"\x01\x02\x00\xff"), (258, 4))
        self.assertEqual(tally.checksum(b"\x01", 10), (11, 1))
        self.assertEqual(tally.checksum(b"\x01\x02\x04", 0, True), (5, 3))
        self.assertEqual(tally.checksum(b"\x01\x02\x04", -7, []), (0, 3))

    def test_errors(self):
        self.assertRaises(TypeError, tally.checksum, "text")
        self.assertRaises(TypeError, tally.checksum)
        self.assertRaises(TypeError, tally.checksum, b"", "x")
        self.assertRaises(OverflowError, tally.checksum, b"", 2**31)
        self.assertRaises(ZeroDivisionError, tally.checksum, b"", 1, Brittle())


class ApplyTest(unittest.TestCase):
    def test_calls(self):
        self.assertEqual(tally.apply(lambda x, i: x * i, [5, 6, 7]), [0, 6, 14])
        self.assertEqual(tally.apply(max, ()), [])

    def test_errors(self):
        self.assertRaises(TypeError, tally.apply, 5, [])
        self.assertRaises(TypeError, tally.apply, max, 5)
        self.assertRaises(ZeroDivisionError, tally.apply, lambda x, i: x // i, [1])
        self.assertRaises(TypeError, tally.apply, lambda: 1, [1])


class AdvanceTest(unittest.TestCase):
    def test_creates_then_adds(self):
        obj = Recorder()
        self.assertIs(tally.advance(obj, 3), False)
        self.assertEqual(obj.count, 3)
        self.assertIs(tally.advance(obj, -5), True)
        self.assertEqual(obj.count, -2)
        self.assertEqual(obj.steps, [3, -5])

    def test_without_method(self):
        class Plain:
            count = 40

        obj = Plain()
        self.assertIs(tally.advance(obj, 2), True)
        self.assertEqual((obj.count, Plain.count), (42, 40))

    def test_errors(self):
        obj = Recorder()
        obj.count = "many"
        self.assertRaises(TypeError, tally.advance, obj, 1)
        self.assertEqual(obj.steps, [])
        self.assertRaises(AttributeError, tally.advance, object(), 1)
        self.assertRaises(OverflowError, tally.advance, Recorder(), 10**30)
        obj = Recorder()
        obj.steps = None
        self.assertRaises(AttributeError, tally.advance, obj, 1)
        self.assertEqual(obj.count, 1)


class WordsTest(unittest.TestCase):
    def test_splits(self):
        self.assertEqual(tally.words(""), [])
        self.assertEqual(tally.words(" \t\n"), [])
        self.assertEqual(tally.words("  a bc\td\n"), ["a", "bc", "d"])
        self.assertEqual(tally.words("caf\u00e9 \u4e2d"), ["caf\u00e9", "\u4e2d"])

    def test_options(self):
        self.assertEqual(tally.words("a bc def", 2), ["bc", "def"])
        self.assertEqual(tally.words("a bc", shortest=2, upper=True), ["BC"])
        self.assertEqual(tally.words(text="a bc", key=len), [1, 2])
        self.assertEqual(tally.words("a bc", 1, 0, None), ["a", "bc"])
        self.assertEqual(tally.words("x y", key=ord, upper=1), [88, 89])

    def test_errors(self):
        self.assertRaises(TypeError, tally.words)
        self.assertRaises(TypeError, tally.words, 5)
        self.assertRaises(TypeError, tally.words, "a", 1, False, None, 5)
        self.assertRaises(TypeError, tally.words, "a", text="b")
        self.assertRaises(TypeError, tally.words, "a", longest=1)
        self.assertRaises(TypeError, tally.words, "a", shortest="1")
        self.assertRaises(TypeError, tally.words, "a", key=5)
        self.assertRaises(ValueError, tally.words, "1 x", key=int)
        self.assertRaises(ZeroDivisionError, tally.words, "a", upper=Brittle())


class SummaryTest(unittest.TestCase):
    def test_summaries(self):
        self.assertEqual(
            tally.summary([0, 1, 2]),
            ("items", {"true": 2, "sum": 3.0, "ends": (0, 2)}),
        )
        self.assertEqual(
            tally.summary(items=(4.0,), label="\u00fc", scale=0.5),
            ("\u00fc", {"true": 1, "sum": 2.0, "ends": (4.0, 4.0)}),
        )

    def test_empty(self):
        self.assertEqual(
            tally.summary([], 2),
            ("items", {"true": 0, "sum": 0.0, "ends": [None, None]}),
        )

    def test_errors(self):
        self.assertRaises(TypeError, tally.summary)
        self.assertRaises(TypeError, tally.summary, 5)
        self.assertRaises(TypeError, tally.summary, ["a"])
        self.assertRaises(ZeroDivisionError, tally.summary, [Brittle()])
        self.assertRaises(TypeError, tally.summary, [], "x")
        self.assertRaises(TypeError, tally.summary, [], 1.0, 5)
        self.assertRaises(TypeError, tally.summary, [], name="x")
        self.assertRaises(ValueError, tally.summary, [], label="a\0b")


if __name__ == "__main__":
    unittest.main()
