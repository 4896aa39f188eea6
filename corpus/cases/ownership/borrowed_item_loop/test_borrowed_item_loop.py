import unittest

import borrowed_item_loop


class BorrowedItemLoopTest(unittest.TestCase):
    def test_ways_out(self):
        f = borrowed_item_loop.first_above
        self.assertEqual(f([1, 2, 3], 1), 1)
        self.assertEqual(f([1, "9", 3], 1), 2)
        self.assertEqual(f([1, None, 3], 1), -1)
        self.assertEqual(f([], 0), -1)

    def test_errors(self):
        f = borrowed_item_loop.first_above
        self.assertRaises(TypeError, f, (1,), 0)
        self.assertRaises(TypeError, f, [0, []], 0)
        self.assertRaises(TypeError, f, [0], "x")


if __name__ == "__main__":
    unittest.main()
