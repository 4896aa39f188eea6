import unittest

import format_in_variable


class FormatInVariable(unittest.TestCase):
    def test_measure(self):
        self.assertEqual(format_in_variable.measure(b"abc"), 3)
        self.assertEqual(format_in_variable.measure(data=b"abc", times=2), 6)
        with self.assertRaises(TypeError):
            format_in_variable.measure("abc")

    def test_half(self):
        self.assertEqual(format_in_variable.half(3), 1.5)
        with self.assertRaises(TypeError):
            format_in_variable.half("3")


if __name__ == "__main__":
    unittest.main()
