import unittest

import filled_then_used


class FilledThenUsed(unittest.TestCase):
    def test_checksum(self):
        self.assertEqual(filled_then_used.checksum(b"ab"), 97 * 3 + 98)
        self.assertEqual(filled_then_used.checksum(b"AB"), 65 * 3 + 66)
        self.assertEqual(filled_then_used.checksum(b"ab", True), 65 * 3 + 66)
        self.assertEqual(filled_then_used.checksum(b"", True), 0)
        self.assertRaises(TypeError, filled_then_used.checksum, 1)

    def test_first_word(self):
        self.assertEqual(filled_then_used.first_word(b"one two"), b"one")
        self.assertEqual(filled_then_used.first_word(b"One two", True), b"oNE")
        self.assertRaises(ValueError, filled_then_used.first_word, b" x")
        self.assertRaises(ValueError, filled_then_used.first_word, b" x", True)

    def test_stairs(self):
        self.assertEqual(filled_then_used.stairs(3), [b"abc", b"ab", b"a"])
        self.assertEqual(filled_then_used.stairs(0), [])


if __name__ == "__main__":
    unittest.main()
