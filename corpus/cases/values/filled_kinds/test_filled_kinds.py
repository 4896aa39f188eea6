import unittest

import filled_kinds


class FilledKinds(unittest.TestCase):
    def test_digits(self):
        self.assertEqual(filled_kinds.digits(b"\x00\xffA"), b"00ff41")
        self.assertEqual(filled_kinds.digits(b"\x00\xffA", True), "00ff41")
        self.assertEqual(filled_kinds.digits(b""), b"")
        self.assertEqual(filled_kinds.digits(b"", True), "")

    def test_letters(self):
        for writable, kind in ((False, bytes), (True, bytearray)):
            for text, expected in (("a1 B2", b"aB"), ("abc", b"abc"), ("12", b""), ("", b"")):
                got = filled_kinds.letters(text, writable)
                self.assertIs(type(got), kind)
                self.assertEqual(got, expected)
            self.assertRaises(ValueError, filled_kinds.letters, "abc!", writable)

    def test_zeros(self):
        self.assertEqual(filled_kinds.zeros(3), bytearray(3))
        self.assertEqual(filled_kinds.zeros(0), bytearray())
        got = filled_kinds.zeros(5)
        got[0] = 1
        self.assertEqual(got, b"\x01\0\0\0\0")
        self.assertRaises(SystemError, filled_kinds.zeros, -9)


if __name__ == "__main__":
    unittest.main()
