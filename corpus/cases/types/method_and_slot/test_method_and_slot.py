import unittest

import method_and_slot


class MethodAndSlot(unittest.TestCase):
    def test_both(self):
        shelf = method_and_slot.Shelf(["a", "b"])
        self.assertEqual(shelf[1], "b")
        self.assertEqual(shelf.get(1), "b")
        for call in (shelf.get, shelf.__getitem__):
            self.assertRaises(IndexError, call, -1)
            self.assertRaises(IndexError, call, 2)
            self.assertRaises(TypeError, call, "x")
        self.assertEqual(list(shelf), ["a", "b"])
        self.assertEqual(list(shelf.iterator()), ["a", "b"])
        self.assertEqual(repr(shelf), "Shelf(['a', 'b'])")
        self.assertEqual(shelf.describe(), "Shelf(['a', 'b'])")


if __name__ == "__main__":
    unittest.main()
