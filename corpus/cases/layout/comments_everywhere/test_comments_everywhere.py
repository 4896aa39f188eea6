import unittest

import comments_everywhere


class CommentsEverywhereTest(unittest.TestCase):
    def test_adds(self):
        self.assertEqual(comments_everywhere.add(1, 2), 3)
        self.assertEqual(comments_everywhere.add("a", "b"), "ab")
        self.assertRaises(TypeError, comments_everywhere.add, 1)
        self.assertRaises(TypeError, comments_everywhere.add, 1, "b")


if __name__ == "__main__":
    unittest.main()
