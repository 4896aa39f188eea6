import unittest

import array_of_arguments as array


class ArrayOfArguments(unittest.TestCase):
    def test_first(self):
        thing = object()
        self.assertIs(array.first_of(thing, 2), thing)
        self.assertRaises(TypeError, array.first_of)
        self.assertRaises(TypeError, array.first_of, a=1)

    def test_listed(self):
        self.assertEqual(array.listed(), [])
        self.assertEqual(array.listed(1, None, "a"), [1, "a"])

    def test_larger(self):
        self.assertIsNone(array.larger())
        self.assertEqual(array.larger("a", "c", "b"), "c")
        self.assertRaises(TypeError, array.larger, 1, "a")

    def test_added(self):
        self.assertEqual(array.added([1], [2]), [1, 2])
        self.assertRaises(TypeError, array.added, 1)
        self.assertRaises(TypeError, array.added, 1, "a")


if __name__ == "__main__":
    unittest.main()
