import unittest

import gnu_extensions


class GnuExtensionsTest(unittest.TestCase):
    def test_last_slash(self):
        self.assertEqual(gnu_extensions.last_slash(b"a/b/c"), 3)
        self.assertEqual(gnu_extensions.last_slash(b"abc"), -1)
        with self.assertRaises(TypeError):
            gnu_extensions.last_slash("a/b")


if __name__ == "__main__":
    unittest.main()
