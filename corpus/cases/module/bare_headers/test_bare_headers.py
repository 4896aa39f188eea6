import unittest

import bare_headers


class BareHeaders(unittest.TestCase):
    def test_counts(self):
        start = bare_headers.up(0)
        self.assertEqual(bare_headers.up(2), start + 2)
        self.assertEqual(bare_headers.up_twice(3), start + 8)
        self.assertEqual(bare_headers.up_thrice(1), start + 11)

    def test_errors(self):
        self.assertRaises(ValueError, bare_headers.up, -1)
        self.assertRaises(ValueError, bare_headers.up, 1001)
        self.assertRaises(ValueError, bare_headers.up_twice, -1)
        self.assertRaises(ValueError, bare_headers.up_thrice, -1)
        self.assertRaises(TypeError, bare_headers.up, "1")


if __name__ == "__main__":
    unittest.main()
