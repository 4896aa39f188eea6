import unittest

import stolen_item_temp


class StolenItemTempTest(unittest.TestCase):
    def test_bounds(self):
        self.assertEqual(stolen_item_temp.bounds(1, 2), (1, 2))
        self.assertEqual(stolen_item_temp.bounds(-5, 10**12), (-5, 10**12))
        self.assertRaises(TypeError, stolen_item_temp.bounds, 1)

    def test_squares(self):
        self.assertEqual(stolen_item_temp.squares(0), [])
        self.assertEqual(stolen_item_temp.squares(4), [0, 1, 4, 9])
        self.assertRaises(ValueError, stolen_item_temp.squares, -1)
        self.assertRaises(TypeError, stolen_item_temp.squares, "4")


if __name__ == "__main__":
    unittest.main()
