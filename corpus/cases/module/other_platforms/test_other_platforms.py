import unittest

import other_platforms


class OtherPlatforms(unittest.TestCase):
    def test_copied(self):
        self.assertEqual(other_platforms.copied([1, 2, 3, 4]), 4)
        with self.assertRaises(TypeError):
            other_platforms.copied(7)

    def test_limit(self):
        self.assertEqual(other_platforms.limit(), 1 << 20)

    def test_this_platform_only(self):
        self.assertEqual(other_platforms.WHOLE, 1)
        self.assertFalse(hasattr(other_platforms, "HALF"))
        self.assertFalse(hasattr(other_platforms, "drive"))


if __name__ == "__main__":
    unittest.main()
