import unittest

import pointer_tells_owner as m


class PointerTellsOwner(unittest.TestCase):
    def test_first(self):
        for fast in (0, 1):
            self.assertEqual(m.first("abc", fast), 97)
            self.assertEqual(m.first("", fast), -1)
            self.assertEqual(m.first(b"abc", fast), 97)
            self.assertRaises(TypeError, m.first, [], fast)
        self.assertEqual(m.first("\xe9", 1), 233)
        self.assertRaises(UnicodeEncodeError, m.first, "\xe9", 0)

    def test_last(self):
        self.assertEqual(m.last(b"abc"), 99)
        self.assertEqual(m.last("abc"), "abc")


if __name__ == "__main__":
    unittest.main()
