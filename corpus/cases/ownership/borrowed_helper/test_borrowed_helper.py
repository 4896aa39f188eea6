import unittest

import borrowed_helper


class BorrowedHelperTest(unittest.TestCase):
    def test_found_missing_and_fallback(self):
        value, other = object(), object()
        self.assertIs(borrowed_helper.get({"a": value}, "a"), value)
        borrowed_helper.set_fallback(other)
        self.assertIs(borrowed_helper.get({}, "a"), other)
        self.assertIs(borrowed_helper.get({"a": value}, "a"), value)
        borrowed_helper.set_fallback(None)
        self.assertIsNone(borrowed_helper.get({}, "a"))

    def test_size(self):
        self.assertEqual(borrowed_helper.size({"items": [1, 2]}), 2)
        borrowed_helper.set_fallback("abc")
        self.assertEqual(borrowed_helper.size({}), 3)
        borrowed_helper.set_fallback(None)
        self.assertRaises(TypeError, borrowed_helper.size, {})
        self.assertRaises(TypeError, borrowed_helper.size, [])

    def test_get_errors(self):
        self.assertRaises(TypeError, borrowed_helper.get, [], "a")
        self.assertRaises(TypeError, borrowed_helper.get, {})


if __name__ == "__main__":
    unittest.main()
