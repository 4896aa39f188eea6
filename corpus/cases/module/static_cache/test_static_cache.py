import unittest

import static_cache


class StaticCache(unittest.TestCase):
    def test_length(self):
        self.assertEqual(static_cache.length_of([1, 2]), 2)
        self.assertEqual(static_cache.length_of("abc"), 3)
        self.assertRaises(AttributeError, static_cache.length_of, 3)

    def test_first_seen(self):
        first = static_cache.first_seen(["first"])
        self.assertIs(static_cache.first_seen(["second"]), first)


if __name__ == "__main__":
    unittest.main()
