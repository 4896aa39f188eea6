import unittest

import return_in_macro


class NoRepr:
    def __str__(self):
        return "text"

    def __repr__(self):
        raise LookupError("no repr")


class ReturnInMacroTest(unittest.TestCase):
    def test_quotient(self):
        self.assertEqual(return_in_macro.quotient(7, 2), 3)
        with self.assertRaisesRegex(ValueError, "zero divisor"):
            return_in_macro.quotient(7, 0)
        with self.assertRaisesRegex(ValueError, "negative"):
            return_in_macro.quotient(-7, 2)

    def test_pair(self):
        self.assertEqual(return_in_macro.pair("a"), ("a", "'a'"))
        self.assertRaises(LookupError, return_in_macro.pair, NoRepr())


if __name__ == "__main__":
    unittest.main()
