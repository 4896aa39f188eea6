import unittest

import other_tuples


class OtherTuples(unittest.TestCase):
    def test_length(self):
        self.assertEqual(other_tuples.length((3, 4)), (25.0, 0))
        self.assertEqual(other_tuples.length((3, 4.0, "label")), (25.0, 1))
        self.assertRaises(TypeError, other_tuples.length, (3,))
        self.assertRaises(TypeError, other_tuples.length, (3, 4, "a", 5))
        self.assertRaises(TypeError, other_tuples.length, (3, "4"))
        self.assertRaises(SystemError, other_tuples.length, [3, 4])

    def test_swapped(self):
        first = object()
        self.assertEqual(other_tuples.swapped([(first, 2), ("a",)]), [(2, first), (None, "a")])
        self.assertEqual(other_tuples.swapped([]), [])
        self.assertRaises(TypeError, other_tuples.swapped, [(1, 2), (1, 2, 3)])
        self.assertRaises(TypeError, other_tuples.swapped, [()])
        self.assertRaises(TypeError, other_tuples.swapped, ((1, 2),))

    def test_compared(self):
        self.assertIs(other_tuples.rising((1, 2)), True)
        self.assertIs(other_tuples.falling((1, 2)), False)
        with self.assertRaisesRegex(TypeError, "rising"):
            other_tuples.rising((1,))
        with self.assertRaisesRegex(TypeError, "falling"):
            other_tuples.falling((1, 2, 3))
        self.assertRaises(TypeError, other_tuples.rising, (1, "a"))

    def test_doubled(self):
        self.assertEqual(other_tuples.doubled(21), 42)
        self.assertRaises(TypeError, other_tuples.doubled, "21")
        self.assertRaises(OverflowError, other_tuples.doubled, 2**40)


if __name__ == "__main__":
    unittest.main()
