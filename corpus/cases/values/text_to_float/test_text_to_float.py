import unittest

import text_to_float


class TextToFloatTest(unittest.TestCase):
    def test_whole(self):
        for text in ("0", "-1.5", "+2.", ".25", "1e3", "1E-2", "-1", "inf", "-Infinity"):
            self.assertEqual(text_to_float.whole(text), float(text))
        self.assertNotEqual(text_to_float.whole("nan"), 0)

    def test_whole_refuses_more(self):
        for text in ("", " 1", "1 ", "1e", "e1", ".", "-", "1_0", "0x10", "infinit", "one"):
            self.assertRaises(ValueError, text_to_float.whole, text)

    def test_start(self):
        self.assertEqual(text_to_float.start("1.5e+x"), (1.5, 3))
        self.assertEqual(text_to_float.start("-12,5"), (-12.0, 3))
        self.assertEqual(text_to_float.start("infinit"), (float("inf"), 3))
        self.assertEqual(text_to_float.start("0x1"), (0.0, 1))
        self.assertRaises(ValueError, text_to_float.start, "x1")

    def test_too_large(self):
        self.assertRaises(OverflowError, text_to_float.whole, "1e999")
        self.assertRaises(OverflowError, text_to_float.whole, "-1e999")
        self.assertEqual(text_to_float.start("-1e999"), (float("-inf"), 6))
        self.assertEqual(text_to_float.whole("1e-999"), 0.0)


if __name__ == "__main__":
    unittest.main()
