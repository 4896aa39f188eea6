import unittest

import text_from_right


class TextFromRightTest(unittest.TestCase):
    def test_last(self):
        self.assertEqual(text_from_right.last("a.b.c", ".", 1), ["a.b", "c"])
        self.assertEqual(text_from_right.last("a.b.c", ".", -1), ["a", "b", "c"])
        self.assertEqual(text_from_right.last("", ".", 1), [""])

    def test_words(self):
        self.assertEqual(text_from_right.words(" a  b\n"), ["a", "b"])

    def test_refused(self):
        self.assertRaises(ValueError, text_from_right.last, "a", "", 1)
        self.assertRaises(TypeError, text_from_right.last, "a", b".", 1)
        self.assertRaises(TypeError, text_from_right.words, b"a b")


if __name__ == "__main__":
    unittest.main()
