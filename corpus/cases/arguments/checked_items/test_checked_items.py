import unittest

import checked_items


class CheckedItemsTest(unittest.TestCase):
    def test_joined(self):
        self.assertEqual(checked_items.joined([1], (2, 3), None, "ab"), [1, 2, 3, "a", "b", (2, 3)])
        self.assertEqual(checked_items.joined(None, []), [[]])

    def test_too_few(self):
        with self.assertRaises(IndexError):
            checked_items.joined()
        with self.assertRaises(IndexError):
            checked_items.joined([1])

    def test_no_sequence(self):
        with self.assertRaises(TypeError):
            checked_items.joined([1], 2)


if __name__ == "__main__":
    unittest.main()
