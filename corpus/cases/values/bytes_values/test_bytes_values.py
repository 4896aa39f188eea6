import unittest

import bytes_values


class BytesValuesTest(unittest.TestCase):
    def test_reversed(self):
        self.assertEqual(bytes_values.reversed_bytes(b""), b"")
        self.assertEqual(bytes_values.reversed_bytes(b"a\0\xff"), b"\xff\0a")
        self.assertRaises(TypeError, bytes_values.reversed_bytes, bytearray(b"a"))

    def test_encoded(self):
        self.assertEqual(bytes_values.encoded("\u00e9\0"), b"\xc3\xa9\0")
        self.assertRaises(UnicodeEncodeError, bytes_values.encoded, "\udc80")
        self.assertRaises(TypeError, bytes_values.encoded, b"a")

    def test_until_nul(self):
        self.assertEqual(bytes_values.until_nul(b"ab\0c"), b"ab")
        self.assertRaises(TypeError, bytes_values.until_nul, "ab")


if __name__ == "__main__":
    unittest.main()
