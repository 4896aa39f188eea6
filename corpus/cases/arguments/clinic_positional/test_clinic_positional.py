import unittest

import clinic_positional


class ClinicPositional(unittest.TestCase):
    def test_pair(self):
        self.assertEqual(clinic_positional.pair("a"), ("a", 0))
        self.assertEqual(clinic_positional.pair("a", 3), ("a", 3))
        with self.assertRaisesRegex(TypeError, "pair expected at least 1 argument, got 0"):
            clinic_positional.pair()
        with self.assertRaisesRegex(TypeError, "pair expected at most 2 arguments, got 3"):
            clinic_positional.pair(1, 2, 3)
        self.assertRaises(TypeError, clinic_positional.pair, 1, "2")
        self.assertRaises(TypeError, clinic_positional.pair, first=1)
        self.assertRaises(OverflowError, clinic_positional.pair, 1, 2**40)

    def test_length(self):
        self.assertEqual(clinic_positional.length("abc"), 3)
        with self.assertRaisesRegex(TypeError, r"length\(\) argument must be str, not bytes"):
            clinic_positional.length(b"abc")
        with self.assertRaisesRegex(TypeError, r"length\(\) argument must be str, not None"):
            clinic_positional.length(None)
        self.assertRaises(ValueError, clinic_positional.length, "a\0b")


if __name__ == "__main__":
    unittest.main()
