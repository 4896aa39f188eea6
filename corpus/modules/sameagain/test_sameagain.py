import unittest

import sameagain


class NoTruth:
    def __bool__(self):
        raise ZeroDivisionError("no truth")


class SameAgainTest(unittest.TestCase):
    def test_same(self):
        for obj in (None, True, [], object(), sameagain):
            self.assertIs(sameagain.same(obj), obj)
        # An interpreter may box numbers and text anew; only their values count.
        for obj in (5, 2**70, 0.5, "text"):
            self.assertEqual(sameagain.same(obj), obj)
        self.assertRaises(TypeError, sameagain.same)

    def test_same_again_and_again(self):
        obj = [1]
        for _ in range(100):
            obj = sameagain.same(obj)
        self.assertEqual(obj, [1])

    def test_module(self):
        self.assertIs(sameagain.module(), sameagain)
        self.assertRaises(TypeError, sameagain.module, 1)

    def test_nothing(self):
        self.assertIsNone(sameagain.nothing())

    def test_truth(self):
        self.assertIs(sameagain.truth([1]), True)
        self.assertIs(sameagain.truth([]), False)
        self.assertRaises(ZeroDivisionError, sameagain.truth, NoTruth())

    def test_either(self):
        a, b = object(), object()
        self.assertIs(sameagain.either(a, b), a)
        self.assertIs(sameagain.either(a, b, 0), a)
        self.assertIs(sameagain.either(a, b, 1), b)
        self.assertIs(sameagain.either(a, a, 1), a)
        self.assertRaises(TypeError, sameagain.either, a)
        self.assertRaises(TypeError, sameagain.either, a, b, "1")

    def test_larger(self):
        one, other = [1], [1]
        self.assertIs(sameagain.larger(one, other), one)
        self.assertEqual(sameagain.larger(1, 2), 2)
        self.assertEqual(sameagain.larger("b", "a"), "b")
        self.assertRaises(TypeError, sameagain.larger, 1, "a")


if __name__ == "__main__":
    unittest.main()
