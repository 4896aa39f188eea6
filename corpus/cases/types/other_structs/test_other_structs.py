import unittest

from other_structs import Span


class OtherStructsTest(unittest.TestCase):
    def test_walks(self):
        span = Span(2, 6)
        self.assertEqual(list(span), [2, 3, 4, 5])
        self.assertEqual(sum(span), 14)
        self.assertEqual(list(Span(1, 1)), [])

    def test_ends_once(self):
        walk = iter(Span(0, 2))
        self.assertEqual(walk.left(), 2)
        self.assertEqual(next(walk), 0)
        self.assertEqual(walk.left(), 1)
        self.assertEqual(list(walk), [1])
        self.assertEqual(walk.left(), 0)
        with self.assertRaises(StopIteration):
            next(walk)
        self.assertIs(iter(walk), walk)

    def test_not_made(self):
        with self.assertRaises(TypeError):
            type(iter(Span(0, 1)))()


if __name__ == "__main__":
    unittest.main()
