import unittest

import derived_pointer


class Index:
    def __index__(self):
        return 9


class DerivedPointerTest(unittest.TestCase):
    def test_prefixed(self):
        self.assertEqual(derived_pointer.prefixed(("id",), 5), "id-5")
        self.assertEqual(derived_pointer.prefixed(("\u00e9", "x"), Index()), "\u00e9-9")

    def test_prefixed_errors(self):
        self.assertRaises(TypeError, derived_pointer.prefixed, (), 5)
        self.assertRaises(TypeError, derived_pointer.prefixed, (5,), 5)
        self.assertRaises(TypeError, derived_pointer.prefixed, ("a",), "5")

    def test_same_text(self):
        self.assertIs(derived_pointer.same_text(5, "5"), True)
        self.assertIs(derived_pointer.same_text(5, 6), False)
        self.assertRaises(UnicodeEncodeError, derived_pointer.same_text, "\ud800", "")
        self.assertRaises(UnicodeEncodeError, derived_pointer.same_text, "", "\ud800")


if __name__ == "__main__":
    unittest.main()
