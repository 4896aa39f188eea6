import unittest

import no_final_newline


class NoFinalNewlineTest(unittest.TestCase):
    def test_adds(self):
        self.assertEqual(no_final_newline.add(1, 2), 3)
        self.assertEqual(no_final_newline.add("a", "b"), "ab")
        self.assertRaises(TypeError, no_final_newline.add, 1)
        self.assertRaises(TypeError, no_final_newline.add, 1, "b")


if __name__ == "__main__":
    unittest.main()
