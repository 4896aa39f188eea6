import unittest

import utf16_string


class Utf16StringTest(unittest.TestCase):
    def test_encoded(self):
        self.assertEqual(utf16_string.encoded("a\u00e9\U0001f600"), "a\u00e9\U0001f600".encode("utf-16"))
        self.assertEqual(utf16_string.encoded(""), "".encode("utf-16"))

    def test_refused(self):
        self.assertRaises(UnicodeEncodeError, utf16_string.encoded, "\udc80")
        self.assertRaises(TypeError, utf16_string.encoded, b"a")


if __name__ == "__main__":
    unittest.main()
