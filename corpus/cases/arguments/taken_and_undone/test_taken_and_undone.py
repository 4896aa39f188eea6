import unittest

import taken_and_undone as m


class TakenAndUndone(unittest.TestCase):
    def test_buffers(self):
        self.assertEqual(m.sum_bytes(b"ab"), 195)
        self.assertEqual(m.sum_bytes(b"ab", 5, b"c", factor=2), 598)
        self.assertEqual(m.sum_bytes(bytearray(b"a"), more=None), 97)
        self.assertRaises(OverflowError, m.sum_bytes, b"x" * 9, 1 << 40)
        self.assertRaises(TypeError, m.sum_bytes, b"x" * 9, 0, 1)
        self.assertRaises(TypeError, m.sum_bytes, b"x" * 9, 0, b"y" * 9, "z")
        self.assertRaises(TypeError, m.sum_bytes, b"x" * 9, factor="z")

    def test_a_buffer_is_let_go(self):
        data = bytearray(b"abc")
        self.assertRaises(OverflowError, m.sum_bytes, data, 1 << 40)
        data.append(1)

    def test_memory(self):
        self.assertEqual(m.narrow_length("abc", 2), 5)
        self.assertRaises(OverflowError, m.narrow_length, "abc", 1 << 40)
        self.assertRaises(UnicodeEncodeError, m.narrow_length, "\u20ac")

    def test_converter(self):
        self.assertEqual(m.read_book(3, 4), 304)
        self.assertRaises(TypeError, m.read_book, 3, "x")
        self.assertRaises(TypeError, m.read_book, "x", 3)
        self.assertEqual(m.books(), 0)


if __name__ == "__main__":
    unittest.main()
