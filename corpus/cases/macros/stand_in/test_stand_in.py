import unittest

import stand_in


class StandInTest(unittest.TestCase):
    def test_blanks(self):
        self.assertEqual(stand_in.blanks("a b\tc"), 2)
        self.assertEqual(stand_in.blanks("\u20ac \U0001f40d "), 2)
        self.assertEqual(stand_in.blanks(""), 0)
        with self.assertRaises(TypeError):
            stand_in.blanks(b" ")


if __name__ == "__main__":
    unittest.main()
