import unittest

import function_from_macro


class FunctionFromMacroTest(unittest.TestCase):
    def test_functions(self):
        self.assertEqual(function_from_macro.negated(5), -5)
        self.assertEqual(function_from_macro.absolute(-2.5), 2.5)
        self.assertRaises(TypeError, function_from_macro.negated, "a")
        self.assertRaises(TypeError, function_from_macro.absolute, None)


if __name__ == "__main__":
    unittest.main()
