import unittest

import joined_format


class JoinedFormatTest(unittest.TestCase):
    def test_splits(self):
        self.assertEqual(joined_format.split_at(b"abc", 1), (b"a", b"bc"))
        self.assertEqual(joined_format.split_at(b"", 0), (b"", b""))
        self.assertEqual(joined_format.split_at(b"a\0c", 2), (b"a\0", b"c"))

    def test_errors(self):
        self.assertRaises(IndexError, joined_format.split_at, b"abc", 4)
        self.assertRaises(IndexError, joined_format.split_at, b"abc", -1)
        self.assertRaises(TypeError, joined_format.split_at, "abc", 1)
        self.assertRaises(TypeError, joined_format.split_at, b"abc")


if __name__ == "__main__":
    unittest.main()
