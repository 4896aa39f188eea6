import unittest

import tab_indents


class TabIndentsTest(unittest.TestCase):
    def test_adds(self):
        self.assertEqual(tab_indents.add(1, 2), 3)
        self.assertEqual(tab_indents.add("a", "b"), "ab")
        self.assertRaises(TypeError, tab_indents.add, 1)
        self.assertRaises(TypeError, tab_indents.add, 1, "b")


if __name__ == "__main__":
    unittest.main()
