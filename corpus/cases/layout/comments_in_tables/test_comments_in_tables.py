import unittest

import comments_in_tables


class CountTest(unittest.TestCase):
    def test_counts(self):
        self.assertEqual(comments_in_tables.one(), 1)
        self.assertEqual(comments_in_tables.two(), 2)


if __name__ == "__main__":
    unittest.main()
