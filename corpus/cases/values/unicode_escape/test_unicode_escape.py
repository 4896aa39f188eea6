import unittest

import unicode_escape


class UnicodeEscapeTest(unittest.TestCase):
    def test_decoded(self):
        self.assertEqual(unicode_escape.decoded(b"a\\nb"), "a\nb")
        self.assertEqual(unicode_escape.decoded(b"\\u20ac\xe9\0"), "\u20ac\xe9\0")
        self.assertEqual(unicode_escape.decoded(b""), "")

    def test_broken(self):
        self.assertRaises(UnicodeDecodeError, unicode_escape.decoded, b"x\\u12")
        self.assertEqual(unicode_escape.lenient(b"x\\u12"), "x\ufffd")
        self.assertRaises(TypeError, unicode_escape.decoded, "a")


if __name__ == "__main__":
    unittest.main()
