import unittest

from spec_iterator import Countdown


class SpecIteratorTest(unittest.TestCase):
    def test_counts(self):
        self.assertEqual(list(Countdown(3)), [3, 2, 1])
        c = Countdown(1)
        self.assertIs(iter(c), c)
        self.assertEqual(next(c), 1)
        self.assertEqual(next(c, "end"), "end")


if __name__ == "__main__":
    unittest.main()
