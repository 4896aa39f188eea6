import unittest

import nested_temporary


class NestedTemporaryTest(unittest.TestCase):
    def test_first_long(self):
        self.assertEqual(nested_temporary.first_long((4,)), 5)
        self.assertEqual(nested_temporary.first_long((-2,)), -1)
        self.assertRaises(TypeError, nested_temporary.first_long, ("4",))
        self.assertRaises(TypeError, nested_temporary.first_long, ())
        self.assertRaises(TypeError, nested_temporary.first_long, [4])
        self.assertRaises(OverflowError, nested_temporary.first_long, (2**70,))

    def test_same_x(self):
        self.assertIs(nested_temporary.same_x((1, "a"), (1.0, "b")), True)
        self.assertIs(nested_temporary.same_x((1, 2), (2, 1)), False)
        self.assertRaises(TypeError, nested_temporary.same_x, (1,), (1, 2))

    def test_swap(self):
        self.assertEqual(nested_temporary.swap((1, "x")), ("x", 1))
        self.assertRaises(TypeError, nested_temporary.swap, (1, 2, 3))


if __name__ == "__main__":
    unittest.main()
