import unittest

import latin1_comment


class Latin1CommentTest(unittest.TestCase):
    def test_adds(self):
        self.assertEqual(latin1_comment.add(1, 2), 3)
        self.assertEqual(latin1_comment.add("a", "b"), "ab")
        self.assertRaises(TypeError, latin1_comment.add, 1)
        self.assertRaises(TypeError, latin1_comment.add, 1, "b")


if __name__ == "__main__":
    unittest.main()
