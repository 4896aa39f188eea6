import unittest

import float_to_text


class FloatToTextTest(unittest.TestCase):
    def text(self, value, code, precision=0, flags=0):
        return float_to_text.text(value, ord(code), precision, flags)

    def test_codes(self):
        self.assertEqual(self.text(0.1, "r"), ("0.1", 0))
        self.assertEqual(self.text(1.0, "r"), ("1", 0))
        self.assertEqual(self.text(1e300, "r"), ("1e+300", 0))
        self.assertEqual(self.text(2.0 / 3, "f", 3), ("0.667", 0))
        self.assertEqual(self.text(12345.678, "e", 2), ("1.23e+04", 0))
        self.assertEqual(self.text(12345.678, "E", 2), ("1.23E+04", 0))
        self.assertEqual(self.text(1e-7, "g", 12), ("1e-07", 0))
        self.assertEqual(self.text(-0.0, "g", 12), ("-0", 0))

    def test_flags(self):
        sign, dot_zero, alternative = 1, 2, 4
        self.assertEqual(self.text(1.0, "r", 0, dot_zero), ("1.0", 0))
        self.assertEqual(self.text(1e16, "r", 0, dot_zero), ("1e+16", 0))
        self.assertEqual(self.text(1.0, "g", 6, dot_zero), ("1.0", 0))
        self.assertEqual(self.text(1.0, "f", 0, dot_zero), ("1.0", 0))
        self.assertEqual(self.text(1.0, "r", 0, sign), ("+1", 0))
        self.assertEqual(self.text(-1.5, "f", 1, sign), ("-1.5", 0))
        self.assertEqual(self.text(1.0, "g", 3, alternative), ("1.00", 0))
        self.assertEqual(self.text(1.0, "r", 0, alternative), ("1.", 0))

    def test_no_numbers(self):
        infinity = float("inf")
        self.assertEqual(self.text(infinity, "r", 0, 2), ("inf", 1))
        self.assertEqual(self.text(-infinity, "f", 2), ("-inf", 1))
        self.assertEqual(self.text(infinity, "G", 2, 1), ("+INF", 1))
        self.assertEqual(self.text(float("nan"), "g", 2), ("nan", 2))

    def test_refused(self):
        self.assertRaises(SystemError, self.text, 1.0, "x")
        self.assertRaises(SystemError, self.text, 1.0, "r", 3)


if __name__ == "__main__":
    unittest.main()
