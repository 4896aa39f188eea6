import unittest

import buffers_kept


class BuffersKeptTest(unittest.TestCase):
    def test_first(self):
        self.assertEqual(buffers_kept.first_byte(b"ab"), 97)
        self.assertEqual(buffers_kept.first_byte("b"), 98)
        self.assertEqual(buffers_kept.first_byte(bytearray(b"")), -1)
        self.assertEqual(buffers_kept.first_byte(b"", 5), 5)
        with self.assertRaises(TypeError):
            buffers_kept.first_byte(1)
        with self.assertRaises(TypeError):
            buffers_kept.first_byte(b"a", "x")
        with self.assertRaises(TypeError):
            buffers_kept.first_byte()

    def test_length(self):
        self.assertEqual(buffers_kept.length(b"abc"), 3)
        self.assertIsNone(buffers_kept.length())
        with self.assertRaises(TypeError):
            buffers_kept.length("abc")

    def test_broken(self):
        with self.assertRaises(SystemError):
            buffers_kept.broken(1)
        with self.assertRaises(TypeError):
            buffers_kept.broken()


if __name__ == "__main__":
    unittest.main()
