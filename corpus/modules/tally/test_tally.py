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


class ModuleTest(unittest.TestCase):
    def test_constants(self):
        self.assertEqual(tally.MAX_ITEMS, 100000)
        self.assertIsInstance(tally.DIALECT, str)

    def test_error_class(self):
        self.assertTrue(issubclass(tally.Error, ValueError))
        self.assertEqual(tally.Error.__name__, "Error")
        self.assertEqual(tally.Error.__module__, "tally")

    def test_docs(self):
        self.assertTrue(tally.__doc__.startswith("Summing helpers."))
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

    def test_too_many(self):
        self.assertEqual(tally.total([1] * tally.MAX_ITEMS), tally.MAX_ITEMS)
        with self.assertRaisesRegex(tally.Error, "100001 items are too many"):
            tally.total((0,) * (tally.MAX_ITEMS + 1))

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
