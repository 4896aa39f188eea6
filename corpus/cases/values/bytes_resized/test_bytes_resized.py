import unittest

import bytes_resized


class BytesResized(unittest.TestCase):
    def test_squeeze(self):
        self.assertEqual(bytes_resized.squeeze(b"a b  c"), b"abc")
        self.assertEqual(bytes_resized.squeeze(b"abc"), b"abc")
        self.assertEqual(bytes_resized.squeeze(b"   "), b"")
        self.assertEqual(bytes_resized.squeeze(b""), b"")
        with self.assertRaises(ValueError):
            bytes_resized.squeeze(b"a!")

    def test_doubled(self):
        self.assertEqual(bytes_resized.doubled(b"ab"), b"abab")
        self.assertEqual(bytes_resized.doubled(b""), b"")


if __name__ == "__main__":
    unittest.main()
