import unittest

import call_in_macro


class CallInMacroTest(unittest.TestCase):
    def test_kinds(self):
        self.assertIsNone(call_in_macro.kind("a"))
        self.assertIsNone(call_in_macro.kind(b"a"))
        self.assertEqual([call_in_macro.kind(n) for n in (-5, 0, 7, -1)], [-1, 0, 1, -1])

    def test_errors(self):
        self.assertRaises(TypeError, call_in_macro.kind, [])
        self.assertRaises(TypeError, call_in_macro.kind)
        self.assertRaises(OverflowError, call_in_macro.kind, 2**70)


if __name__ == "__main__":
    unittest.main()
