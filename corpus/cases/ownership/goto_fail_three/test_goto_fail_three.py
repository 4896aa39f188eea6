import unittest

import goto_fail_three


class GotoFailThreeTest(unittest.TestCase):
    def test_combines(self):
        self.assertEqual(goto_fail_three.combine(3, 4), [7, 12])
        self.assertEqual(goto_fail_three.combine(0.5, 2), [2.5, 1.0])

    def test_each_failure(self):
        self.assertRaises(TypeError, goto_fail_three.combine, 1, "a")
        self.assertRaises(TypeError, goto_fail_three.combine, "a", "b")
        self.assertRaises(TypeError, goto_fail_three.combine, 1)


if __name__ == "__main__":
    unittest.main()
