import unittest

import positional_type


class PositionalTypeTest(unittest.TestCase):
    def test_counts(self):
        c = positional_type.Counter()
        self.assertEqual([c.next(), c.next()], [1, 2])
        self.assertEqual(repr(c), "<counter at 2>")

    def test_names(self):
        t = positional_type.Counter
        self.assertEqual((t.__module__, t.__name__), ("positional_type", "Counter"))
        self.assertEqual(t.__doc__, "Counts from one.")


if __name__ == "__main__":
    unittest.main()
