import gc
import unittest

import interval
from interval import Interval


class ConstructionTest(unittest.TestCase):
    def test_defaults(self):
        i = Interval()
        self.assertEqual((i.low, i.high, i.uses, i.frozen), (0.0, 1.0, 0, 0))
        self.assertIsNone(i.label)

    def test_positional_and_keywords(self):
        i = Interval(2, 3.5)
        self.assertEqual(i.bounds(), (2.0, 3.5))
        i = Interval(high=7, label="\u00e4")
        self.assertEqual(i.bounds(), (0.0, 7.0))
        self.assertEqual(i.label, "\u00e4")
        self.assertIsNone(Interval(1, 2, None).label)
        self.assertEqual(Interval(1, 2, "").label, "")

    def test_bad_arguments(self):
        self.assertRaises(TypeError, Interval, "a")
        self.assertRaises(TypeError, Interval, 1, 2, 3)
        self.assertRaises(TypeError, Interval, 1, 2, "x", 4)
        self.assertRaises(TypeError, Interval, middle=1)
        self.assertRaises(TypeError, Interval, 1, low=1)

    def test_bad_bounds(self):
        with self.assertRaisesRegex(ValueError, "low must not exceed high"):
            Interval(2, 1)
        self.assertRaises(ValueError, Interval, float("nan"), 1, "kept?")

    def test_init_again(self):
        i = Interval(1, 2, "first")
        i.__init__(3, 4, "second")
        self.assertEqual((i.low, i.high, i.label), (3.0, 4.0, "second"))
        i.__init__()
        self.assertEqual((i.low, i.high, i.label), (0.0, 1.0, None))

    def test_failed_init_keeps_the_old_label(self):
        i = Interval(1, 2, "old")
        self.assertRaises(ValueError, i.__init__, 5, 4, "new")
        self.assertEqual((i.bounds(), i.label), ((1.0, 2.0), "old"))

    def test_many_come_and_go(self):
        for n in range(200):
            Interval(n, n + 1, "x" * n)
        gc.collect()

    def test_names(self):
        self.assertEqual(Interval.__name__, "Interval")
        self.assertEqual(Interval.__module__, "interval")
        self.assertIn("label=None", Interval.__doc__)


class MembersTest(unittest.TestCase):
    def test_read_only(self):
        i = Interval()
        for name in ("low", "high", "frozen"):
            with self.assertRaises((AttributeError, TypeError)):
                setattr(i, name, 1)
        with self.assertRaises((AttributeError, TypeError)):
            i.label = "x"
        self.assertEqual((i.low, i.high, i.frozen), (0.0, 1.0, 0))

    def test_uses(self):
        i = Interval()
        i.contains(1)
        i.contains(2)
        self.assertEqual(i.uses, 2)
        i.uses = -5
        self.assertEqual(i.uses, -5)
        with self.assertRaises(TypeError):
            i.uses = "x"

    def test_middle(self):
        i = Interval(0, 4)
        self.assertEqual(i.middle, 2.0)
        i.middle = 10
        self.assertEqual(i.bounds(), (8.0, 12.0))
        with self.assertRaises(TypeError):
            i.middle = "x"
        with self.assertRaisesRegex(AttributeError, "cannot delete middle"):
            del i.middle
        self.assertEqual(i.bounds(), (8.0, 12.0))


class ReprTest(unittest.TestCase):
    def test_repr(self):
        self.assertEqual(repr(Interval(1, 2.5)), "Interval(1.0, 2.5)")
        self.assertEqual(str(Interval(-1, 0, "a b")), "Interval(-1.0, 0.0, 'a b')")
        self.assertEqual(repr(Interval(label="\u20ac")), "Interval(0.0, 1.0, '\u20ac')")


class CompareTest(unittest.TestCase):
    def test_equality(self):
        self.assertTrue(Interval(1, 2) == Interval(1, 2, "x"))
        self.assertFalse(Interval(1, 2) == Interval(1, 3))
        self.assertTrue(Interval(1, 2) != Interval(0, 2))
        self.assertFalse(Interval(1, 2) != Interval(1, 2))

    def test_order(self):
        low, high = Interval(0, 1), Interval(2, 3)
        self.assertTrue(low < high)
        self.assertFalse(high < low)
        self.assertTrue(high > low)
        self.assertFalse(low > high)
        self.assertFalse(low < Interval(1, 2))

    def test_no_weak_order(self):
        with self.assertRaises(TypeError):
            Interval() <= Interval()
        with self.assertRaises(TypeError):
            Interval() >= Interval()

    def test_other_types(self):
        self.assertFalse(Interval() == 1)
        self.assertTrue(Interval() != None)  # noqa: E711
        with self.assertRaises(TypeError):
            Interval() < 5


class MethodsTest(unittest.TestCase):
    def test_contains(self):
        i = Interval(1, 3)
        for inside in (1, 2.5, 3, True):
            self.assertIs(i.contains(inside), True)
        for outside in (0.999, 4, -1.0):
            self.assertIs(i.contains(outside), False)
        self.assertIs(i.contains(Interval(1.5, 2)), True)
        self.assertIs(i.contains(Interval(0, 2)), False)
        self.assertRaises(TypeError, i.contains, "2")
        self.assertRaises(TypeError, i.contains)
        self.assertRaises(TypeError, i.contains, 1, 2)

    def test_scale(self):
        i = Interval(2, 6, "label")
        self.assertEqual(i.scale(2).bounds(), (0.0, 8.0))
        self.assertEqual(i.scale(factor=0.5, about=0).bounds(), (-1.0, 1.0))
        self.assertEqual(i.scale(1, None).bounds(), (2.0, 6.0))
        self.assertIsNone(i.scale(1).label)
        self.assertIs(type(i.scale(1)), Interval)
        self.assertIsNot(i.scale(1), i)

    def test_scale_errors(self):
        i = Interval()
        self.assertRaises(ValueError, i.scale, -1)
        self.assertRaises(TypeError, i.scale)
        self.assertRaises(TypeError, i.scale, 1, "x")
        self.assertRaises(TypeError, i.scale, 1, 2, 3)
        self.assertRaises(TypeError, i.scale, 1, factor=1)
        self.assertRaises(TypeError, i.scale, 1, around=1)

    def test_freeze(self):
        i = Interval(0, 1)
        self.assertIs(i.freeze(), i)
        self.assertEqual(i.frozen, 1)
        with self.assertRaisesRegex(RuntimeError, "interval is frozen"):
            i.middle = 5
        self.assertEqual(i.scale(2).bounds(), (-0.5, 1.5))
        self.assertEqual(i.scale(2).frozen, 0)


class ProtocolTest(unittest.TestCase):
    def test_add(self):
        i = Interval(1, 2, "a") + Interval(5, 6, "b")
        self.assertEqual(i.bounds(), (1.0, 6.0))
        self.assertIsNone(i.label)
        self.assertEqual((Interval(0, 9) + Interval(1, 2)).bounds(), (0.0, 9.0))

    def test_add_other(self):
        with self.assertRaises(TypeError):
            Interval() + 1
        with self.assertRaises(TypeError):
            "a" + Interval()

    def test_len(self):
        self.assertEqual(len(Interval(0, 1)), 2)
        self.assertEqual(len(Interval(0.5, 0.7)), 0)
        self.assertEqual(len(Interval(-1.5, 1.5)), 3)
        self.assertEqual(len(Interval(-0.5, 0.5)), 1)
        with self.assertRaisesRegex(OverflowError, "too wide"):
            len(Interval(0, 1e300))

    def test_truth_follows_len(self):
        self.assertTrue(Interval(0, 1))
        self.assertFalse(Interval(0.25, 0.5))


class ModuleTest(unittest.TestCase):
    def test_module(self):
        self.assertEqual(interval.DEFAULT_HIGH, 1)
        self.assertEqual(interval.__doc__, "Closed intervals.")
        self.assertIs(interval.Interval, Interval)


if __name__ == "__main__":
    unittest.main()
