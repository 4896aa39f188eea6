import unittest

from made_in_test import Grid


class MadeInTestTest(unittest.TestCase):
    def test_copy(self):
        g = Grid(3)
        g.set(0, 4)
        c = g.copy()
        g.set(1, 5)
        self.assertEqual((g.sum(), c.sum()), (9, 4))

    def test_larger(self):
        g = Grid(size=1)
        g.set(0, 7)
        larger = g.larger(2)
        larger.set(2, 1)
        self.assertEqual(larger.sum(), 8)
        with self.assertRaises(IndexError):
            g.set(1, 1)
        with self.assertRaises(ValueError):
            g.larger(-2)

    def test_refuses(self):
        with self.assertRaises(ValueError):
            Grid(-1)


if __name__ == "__main__":
    unittest.main()
