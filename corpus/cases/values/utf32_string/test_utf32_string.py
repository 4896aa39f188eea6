import unittest

import utf32_string


class Utf32StringTest(unittest.TestCase):
    def test_encoded(self):
        self.assertEqual(utf32_string.encoded("a\u00e9\U0001f600"), "a\u00e9\U0001f600".encode("utf-32"))
        self.assertEqual(utf32_string.encoded(""), "".encode("utf-32"))

    def test_refused(self):
        self.assertRaises(UnicodeEncodeError, utf32_string.encoded, "\udc80")
        self.assertRaises(TypeError, utf32_string.encoded, b"a")


if __name__ == "__main__":
    unittest.main()
