import unittest

import borrowed_then_kept


class BorrowedThenKeptTest(unittest.TestCase):
    def test_longest(self):
        long = [1, 2, 3]
        self.assertIs(borrowed_then_kept.longest([(), long, "ab", "abc"]), long)
        self.assertEqual(borrowed_then_kept.longest("abc"), "a")
        self.assertEqual(borrowed_then_kept.longest(x * 2 for x in "ab"), "aa")

    def test_errors(self):
        self.assertRaises(ValueError, borrowed_then_kept.longest, [])
        self.assertRaises(TypeError, borrowed_then_kept.longest, ["a", 5])
        self.assertRaises(TypeError, borrowed_then_kept.longest, 5)

    def test_default(self):
        value = object()
        self.assertIs(borrowed_then_kept.default_of({"default": value}), value)
        self.assertIsNone(borrowed_then_kept.default_of({}))
        self.assertRaises(TypeError, borrowed_then_kept.default_of, [])


if __name__ == "__main__":
    unittest.main()
