import unittest

import addition


class Index:
    def __index__(self):
        return 40


class AdditionTest(unittest.TestCase):
    def test_adds(self):
        self.assertEqual(addition.add(1, 2), 3)
        self.assertEqual(addition.add(-1, 1), 0)
        self.assertEqual(addition.add(True, Index()), 41)
        self.assertEqual(addition.add(2**40, -(2**41)), -(2**40))

    def test_wrong_count(self):
        self.assertRaises(TypeError, addition.add)
        self.assertRaises(TypeError, addition.add, 1)
        self.assertRaises(TypeError, addition.add, 1, 2, 3)
        self.assertRaises(TypeError, addition.add, a=1, b=2)

    def test_wrong_types(self):
        self.assertRaises(TypeError, addition.add, 1, "2")
        self.assertRaises(TypeError, addition.add, 1.0, 2)
        self.assertRaises(TypeError, addition.add, None, None)

    def test_too_large(self):
        self.assertRaises(OverflowError, addition.add, 2**70, 1)
        self.assertRaises(OverflowError, addition.add, 1, -(2**70))

    def test_docs(self):
        self.assertEqual(addition.__doc__, "Adds.")
        self.assertEqual(addition.__name__, "addition")
        self.assertIn("sum of two integers", addition.add.__doc__)


if __name__ == "__main__":
    unittest.main()
