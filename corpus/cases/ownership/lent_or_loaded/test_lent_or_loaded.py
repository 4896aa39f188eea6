import unittest

import lent_or_loaded


class LentOrLoadedTest(unittest.TestCase):
    def test_lent(self):
        key = object()
        self.assertIs(lent_or_loaded.with_key(key, True)[0], key)
        self.assertEqual(lent_or_loaded.with_key(None, 0), [None])

    def test_loaded(self):
        first = lent_or_loaded.with_key(None, True)[0]
        self.assertEqual(first("ab"), "a")
        self.assertIs(lent_or_loaded.with_key(None, True)[0], first)


if __name__ == "__main__":
    unittest.main()
