import unittest

import incref_bracket


class IncrefBracketTest(unittest.TestCase):
    def test_item_outlives_its_list(self):
        items = [[1, 2]]

        def drop(item):
            items.clear()
            return item + [3]

        self.assertEqual(incref_bracket.call_first(items, drop), [1, 2, 3])
        self.assertEqual(items, [])

    def test_errors(self):
        self.assertRaises(ValueError, incref_bracket.call_first, [], len)
        self.assertRaises(ValueError, incref_bracket.call_first, (1,), len)
        self.assertRaises(TypeError, incref_bracket.call_first, [1], len)
        self.assertRaises(TypeError, incref_bracket.call_first, [1], 2)

    def test_length(self):
        self.assertEqual(incref_bracket.length("abc"), 3)
        self.assertRaises(TypeError, incref_bracket.length, 3)


if __name__ == "__main__":
    unittest.main()
