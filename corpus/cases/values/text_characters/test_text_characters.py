import unittest

import text_characters

TEXTS = ["", "a", "plain text", "caf\xe9", "\xff", "\u0100", "z\u20ac\ud7ff\ufffd", "\U00010000",
         "a\U0001F600b\U0010FFFF", "\ufffd", "\ud800", "x\udfffy", "\ud83d\ude00 \U0001F600", "a\0b"]


def kind_of(text):
    most = max(map(ord, text), default=0)
    return 1 if most < 0x100 else 2 if most < 0x10000 else 4


class TextCharacters(unittest.TestCase):
    def test_shape(self):
        for text in TEXTS:
            kind, most, ascii_only = text_characters.shape(text)
            self.assertEqual(kind, kind_of(text), ascii(text))
            self.assertEqual(ascii_only, int(text.isascii()), ascii(text))
            greatest = max(map(ord, text), default=0)
            self.assertGreaterEqual(most, greatest)
            self.assertIn(most, (0x7F, 0xFF, 0xFFFF, 0x10FFFF))
        self.assertRaises(TypeError, text_characters.shape, b"a")

    def test_total(self):
        for text in TEXTS:
            self.assertEqual(text_characters.total(text), sum(map(ord, text)), ascii(text))
        self.assertEqual(text_characters.total("ab" * 5000), 5000 * (97 + 98))

    def test_narrow_count(self):
        self.assertEqual(text_characters.narrow_count("banana", "a"), 3)
        self.assertEqual(text_characters.narrow_count("\xe9t\xe9", "\xe9"), 2)
        self.assertEqual(text_characters.narrow_count("", "a"), 0)
        self.assertEqual(text_characters.narrow_count("\u20ac", "a"), -1)

    def test_initial(self):
        self.assertEqual(text_characters.initial("word"), ord("w"))
        self.assertEqual(text_characters.initial("\U0001F600"), 0x1F600)
        self.assertIsNone(text_characters.initial(""))
        self.assertIsNone(text_characters.initial(3))

    def test_backwards(self):
        for text in TEXTS:
            self.assertEqual(text_characters.backwards(text), text[::-1], ascii(text))
            self.assertIs(type(text_characters.backwards(text)), str)

    def test_row(self):
        self.assertEqual(text_characters.row("-", 3, 127), "---")
        self.assertEqual(text_characters.row("\xe9", 2, 255), "\xe9\xe9")
        self.assertEqual(text_characters.row("\u20ac", 2, 65535), "\u20ac\u20ac")
        self.assertEqual(text_characters.row("\U0001F600", 1, 0x10FFFF), "\U0001F600")
        self.assertEqual(text_characters.row("x", 0, 127), "")
        self.assertRaises(ValueError, text_characters.row, "\u20ac", 1, 127)
        self.assertRaises(SystemError, text_characters.row, "x", -1, 127)
        self.assertRaises(SystemError, text_characters.row, "x", 1, 0x110000)

    def test_quote(self):
        self.assertEqual(text_characters.quote('"\u20ac"'), '""\u20ac""')
        self.assertEqual(text_characters.quote('\u20ac\ufffd"\ud800'), '\u20ac\ufffd""\ud800')
        text = "\u0100 none"
        self.assertIs(text_characters.quote(text), text)
        self.assertRaises(ValueError, text_characters.quote, "narrow")


if __name__ == "__main__":
    unittest.main()
