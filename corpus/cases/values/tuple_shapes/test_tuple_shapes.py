import unittest

import tuple_shapes


class TupleShapesTest(unittest.TestCase):
    def test_shapes(self):
        expected = [
            None, 1, (), (1,), (1, 2), ("a", 0.5), ((1, 2), (3, 4)), (None, None), (8, 8),
        ]
        for n, value in enumerate(expected):
            self.assertEqual(tuple_shapes.shape(n), value)
            self.assertIs(type(tuple_shapes.shape(n)), type(value))

    def test_errors(self):
        self.assertRaises(IndexError, tuple_shapes.shape, 9)
        self.assertRaises(TypeError, tuple_shapes.shape, "0")


if __name__ == "__main__":
    unittest.main()
