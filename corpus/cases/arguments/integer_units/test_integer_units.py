import unittest

import integer_units


class IntegerUnitsTest(unittest.TestCase):
    def test_values(self):
        get = integer_units.get_small
        self.assertEqual(get(0, 0, 0, 0, 0, 0), (0, 0, 0, 0, 0, 0))
        self.assertEqual(get(1, 2, -3, 4, -5, 6), (1, 2, -3, 4, -5, 6))
        self.assertEqual(get(True, 2, 3, 4, 5, False), (1, 2, 3, 4, 5, 0))
        low = (0, 0, -(2**15), 0, -(2**31), 0)
        high = (255, 255, 2**15 - 1, 2**16 - 1, 2**31 - 1, 2**32 - 1)
        self.assertEqual(get(*low), low)
        self.assertEqual(get(*high), high)

    def test_checked_range(self):
        for position, value in ((0, 256), (0, -1), (2, 2**15), (2, -(2**15) - 1), (4, 2**31)):
            values = [0] * 6
            values[position] = value
            self.assertRaises(OverflowError, integer_units.get_small, *values)

    def test_masked(self):
        self.assertEqual(
            integer_units.get_small(0, -1, 0, 2**16 + 5, 0, -1),
            (0, 255, 0, 5, 0, 2**32 - 1),
        )

    def test_wrong_types(self):
        for position in range(6):
            for value in ("1", 1.0, None):
                values = [0] * 6
                values[position] = value
                self.assertRaises(TypeError, integer_units.get_small, *values)
        self.assertRaises(TypeError, integer_units.get_small, *[0] * 5)
        self.assertRaises(TypeError, integer_units.get_small, *[0] * 7)

    def test_longs(self):
        big = 2**63 - 1
        self.assertEqual(
            integer_units.get_longs(-big, 2 * big, -big, 2 * big, big),
            (-big, 2 * big, -big, 2 * big, big),
        )
        self.assertRaises(OverflowError, integer_units.get_longs, 2**63, 0, 0, 0, 0)
        self.assertRaises(OverflowError, integer_units.get_longs, 0, 0, 2**63, 0, 0)
        self.assertRaises(OverflowError, integer_units.get_longs, 0, 0, 0, 0, 2**63)
        self.assertRaises(TypeError, integer_units.get_longs, 0, "1", 0, 0, 0)
        self.assertRaises(TypeError, integer_units.get_longs, 0, 0, 0, 0)


if __name__ == "__main__":
    unittest.main()
