import copy
import pickle
import unittest

from two_conventions import Cell


class TwoConventionsTest(unittest.TestCase):
    def test_copies(self):
        cell = Cell([1])
        self.assertEqual(copy.copy(cell).value(), [1])
        self.assertEqual(pickle.loads(pickle.dumps(cell, 2)).value(), [1])
        self.assertEqual(cell.__reduce__(), (Cell, ([1],)))
        self.assertEqual(cell.__reduce_ex__(4), (Cell, ([1],)))
        with self.assertRaises(TypeError):
            cell.__reduce__(1)
        with self.assertRaises(TypeError):
            cell.__reduce_ex__()

    def test_argument(self):
        self.assertEqual(Cell(1).value(), 1)
        self.assertEqual(Cell(1).value_or(2), 1)
        self.assertEqual(Cell(None).value_or(2), 2)
        self.assertIsNone(Cell(None).value())

    def test_call(self):
        class Derived(Cell):
            pass

        self.assertEqual(Derived(dict)([("a", 1)], b=2), {"a": 1, "b": 2})
        self.assertEqual(Cell(int)(), 0)
        with self.assertRaises(TypeError):
            Derived(None)()


if __name__ == "__main__":
    unittest.main()
