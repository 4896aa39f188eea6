import unittest

import named_codecs


class NamedCodecsTest(unittest.TestCase):
    def check_decoded(self, key, data, codec, errors):
        try:
            expected = data.decode(codec, errors)
        except (LookupError, UnicodeError) as error:
            self.assertRaises(type(error), named_codecs.decoded, key, data)
        else:
            self.assertEqual(named_codecs.decoded(key, data), expected)

    def test_decoded(self):
        self.check_decoded("7", b"a+IKw-b", "utf-7", "strict")
        self.check_decoded("7", b"\xff", "utf-7", "strict")
        self.check_decoded("raw", b"\\u20ac\\n", "raw-unicode-escape", "strict")
        self.check_decoded("escape", b"\\u20ac\\n\xe9", "unicode-escape", "replace")
        self.check_decoded("escape", b"\\xz", "unicode-escape", "replace")

    def test_wide(self):
        for text in ("", "a", "\u20ac", "\U0001f600"):
            self.assertEqual(named_codecs.utf16(text), text.encode("utf-16"))
            self.assertEqual(named_codecs.utf32(text), text.encode("utf-32"))
        self.assertRaises(TypeError, named_codecs.utf16, b"a")

    def test_raw_escape(self):
        self.assertEqual(named_codecs.raw_escape("a\u20ac\xe9"), b"a\\u20ac\xe9")

    def test_what_an_error_tells(self):
        try:
            b"a\xff".decode("ascii")
        except UnicodeDecodeError as e:
            error = e
        self.assertEqual(named_codecs.codec_of(error), error.encoding)
        self.assertEqual(named_codecs.object_of(error), b"a\xff")
        self.assertEqual(named_codecs.reason_of(error), error.reason)


if __name__ == "__main__":
    unittest.main()
