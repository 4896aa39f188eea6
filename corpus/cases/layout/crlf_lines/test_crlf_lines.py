import unittest

import crlf_lines


class CrlfLinesTest(unittest.TestCase):
    def test_adds(self):
        self.assertEqual(crlf_lines.add(1, 2), 3)
        self.assertEqual(crlf_lines.add("a", "b"), "ab")
        self.assertRaises(TypeError, crlf_lines.add, 1)
        self.assertRaises(TypeError, crlf_lines.add, 1, "b")


if __name__ == "__main__":
    unittest.main()
