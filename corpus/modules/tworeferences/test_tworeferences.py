import unittest

import tworeferences


class Unprintable:
    def __str__(self):
        raise LookupError("no text")


class TwoReferencesTest(unittest.TestCase):
    def test_numbered(self):
        self.assertEqual(tworeferences.numbered(1), [1, 2])
        self.assertEqual(tworeferences.numbered(-1), [-1, 0])
        self.assertEqual(tworeferences.numbered(10**9), [10**9, 10**9 + 1])

    def test_numbered_errors(self):
        self.assertRaises(TypeError, tworeferences.numbered, "1")
        self.assertRaises(OverflowError, tworeferences.numbered, 2**70)
        self.assertRaises(TypeError, tworeferences.numbered)

    def test_twice(self):
        self.assertEqual(tworeferences.twice(12345), ("12345", "12345"))
        self.assertRaises(LookupError, tworeferences.twice, Unprintable())

    def test_spread(self):
        obj = object()
        self.assertEqual(tworeferences.spread(obj, 3), [obj, obj, obj])
        self.assertEqual(tworeferences.spread(obj, 0), [])
        self.assertEqual(tworeferences.spread(obj, -1), [])
        self.assertRaises(TypeError, tworeferences.spread, obj)
        self.assertRaises(TypeError, tworeferences.spread, obj, "3")
        self.assertRaises(OverflowError, tworeferences.spread, obj, 2**40)


if __name__ == "__main__":
    unittest.main()
