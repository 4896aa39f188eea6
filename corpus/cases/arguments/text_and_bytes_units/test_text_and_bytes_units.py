import unittest

import text_and_bytes_units


class TextAndBytesUnitsTest(unittest.TestCase):
    def test_text(self):
        self.assertEqual(text_and_bytes_units.text("a\0\u00e9", "xyz"), (4, 3))
        self.assertEqual(text_and_bytes_units.text(b"ab", None), (2, -1))
        self.assertRaises(TypeError, text_and_bytes_units.text, None, "")
        self.assertRaises(TypeError, text_and_bytes_units.text, "", 5)
        self.assertRaises(ValueError, text_and_bytes_units.text, "", "a\0b")

    def test_optional_text(self):
        self.assertIsNone(text_and_bytes_units.optional_text(None))
        self.assertEqual(text_and_bytes_units.optional_text("\u20ac"), b"\xe2\x82\xac")
        self.assertEqual(text_and_bytes_units.optional_text(b"a\0b"), b"a\0b")
        self.assertRaises(TypeError, text_and_bytes_units.optional_text, 5)

    def test_data(self):
        self.assertEqual(text_and_bytes_units.data(b"a\0b", b"xy"), (3, 2))
        self.assertRaises(TypeError, text_and_bytes_units.data, "a", b"")
        self.assertRaises(TypeError, text_and_bytes_units.data, b"", None)
        self.assertRaises(ValueError, text_and_bytes_units.data, b"", b"a\0b")

    def test_checked(self):
        self.assertEqual(text_and_bytes_units.checked("u", b"b"), (b"b", "u"))
        self.assertRaises(TypeError, text_and_bytes_units.checked, b"u", b"b")
        self.assertRaises(TypeError, text_and_bytes_units.checked, "u", "b")

    def test_typed(self):
        self.assertEqual(text_and_bytes_units.typed([1, 2]), 2)
        self.assertRaises(TypeError, text_and_bytes_units.typed, (1, 2))

    def test_checksum(self):
        self.assertEqual(text_and_bytes_units.checksum(b"\x01\xff"), 256)
        self.assertEqual(text_and_bytes_units.checksum(bytearray(b"ab")), 195)
        self.assertEqual(text_and_bytes_units.checksum(memoryview(b"abc")[1:]), 197)
        self.assertRaises(TypeError, text_and_bytes_units.checksum, "ab")
        self.assertRaises(TypeError, text_and_bytes_units.checksum, [1, 2])


if __name__ == "__main__":
    unittest.main()
