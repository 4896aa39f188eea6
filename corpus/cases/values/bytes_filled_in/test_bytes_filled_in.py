import unittest

import bytes_filled_in


class BytesFilledIn(unittest.TestCase):
    def test_reversed(self):
        self.assertEqual(bytes_filled_in.reversed_bytes(b"abc\0d"), b"d\0cba")
        self.assertEqual(bytes_filled_in.reversed_bytes(bytearray(b"xy")), b"yx")
        self.assertEqual(bytes_filled_in.reversed_bytes(b""), b"")
        self.assertIs(type(bytes_filled_in.reversed_bytes(b"a")), bytes)

    def test_lined(self):
        self.assertEqual(bytes_filled_in.lined(b"ab\0cd"), b"ab---")
        self.assertEqual(bytes_filled_in.lined(b"abc"), b"abc")
        self.assertEqual(bytes_filled_in.lined(b"\0"), b"-")

    def test_not_needed(self):
        nothing = ["nothing"]
        self.assertIs(bytes_filled_in.lined(b"abc", nothing), nothing)
        self.assertEqual(bytes_filled_in.lined(b"a\0c", nothing), b"a--")

    def test_empty(self):
        self.assertEqual(bytes_filled_in.nothing(), b"")


if __name__ == "__main__":
    unittest.main()
