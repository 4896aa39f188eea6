import unittest

import lent_or_default


class LentOrDefault(unittest.TestCase):
    def test_choose(self):
        self.assertEqual(lent_or_default.choose(), 1000)
        self.assertEqual(lent_or_default.choose(7), 1000)
        self.assertEqual(lent_or_default.choose(7, 1), 7)
        self.assertEqual(lent_or_default.choose("7", 1), -1)
        self.assertRaises(TypeError, lent_or_default.choose, "7", 1, 1)
        for _ in range(100):
            lent_or_default.choose(12345678, 1)


if __name__ == "__main__":
    unittest.main()
