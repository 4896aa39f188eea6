import unittest

from loop_heads import Queue


class LoopHeadsTest(unittest.TestCase):
    def test_count(self):
        self.assertEqual(Queue([1, 2, 1, "x", 1.0]).count(1), 3)
        self.assertEqual(Queue([]).count(1), 0)

    def test_count_sees_what_comparisons_change(self):
        items = [0, 0, 0, 0]

        class Shorter:
            def __eq__(self, other):
                items.pop()
                return True

        self.assertEqual(Queue(items).count(Shorter()), 2)

    def test_fill(self):
        items = ["a"]
        queue = Queue(items)
        queue.fill(None, 3)
        self.assertEqual(items, ["a", None, None])
        queue.fill(None, 2)
        self.assertEqual(items, ["a", None, None])

    def test_shorten(self):
        items = [1, 2, 3, 4]
        queue = Queue(items)
        queue.shorten(2)
        self.assertEqual(items, [1, 2])
        queue.shorten(2)
        self.assertEqual(items, [1])
        queue.shorten(-1)
        self.assertEqual(items, [])
        self.assertRaises(TypeError, queue.shorten, "2")


if __name__ == "__main__":
    unittest.main()
