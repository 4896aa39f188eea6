import unittest

import tested_item


class TestedItem(unittest.TestCase):
    def test_joined(self):
        self.assertEqual(tested_item.joined(((1, 2), ("a", "b"))), [(2, 1), ("b", "a")])
        self.assertEqual(tested_item.joined(()), [])


if __name__ == "__main__":
    unittest.main()
