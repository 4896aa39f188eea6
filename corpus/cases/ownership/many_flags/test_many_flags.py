import unittest

import many_flags


class ManyFlags(unittest.TestCase):
    def test_describe(self):
        self.assertEqual(many_flags.describe(b"abc", "utrq"), 15)
        self.assertEqual(many_flags.describe([1, 2], "c2"), 4000)
        self.assertEqual(many_flags.describe([1, 2], "m"), 0)
        self.assertRaises(ValueError, many_flags.describe, [], "m")
        self.assertRaises(ValueError, many_flags.describe, b"", "m")
        self.assertRaises(ValueError, many_flags.describe, b"", "x")
        self.assertRaises(TypeError, many_flags.describe, "text", "u")


if __name__ == "__main__":
    unittest.main()
