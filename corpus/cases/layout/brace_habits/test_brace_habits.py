import unittest

import brace_habits


class BraceHabitsTest(unittest.TestCase):
    def test_adds(self):
        self.assertEqual(brace_habits.add(1, 2), 3)
        self.assertEqual(brace_habits.add("a", "b"), "ab")
        self.assertRaises(TypeError, brace_habits.add, 1)
        self.assertRaises(TypeError, brace_habits.add, 1, "b")


if __name__ == "__main__":
    unittest.main()
