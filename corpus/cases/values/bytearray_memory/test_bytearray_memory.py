import unittest

import bytearray_memory


class BytearrayMemory(unittest.TestCase):
    def test_count_words(self):
        for make in (bytes, bytearray):
            self.assertEqual(bytearray_memory.count_words(make(b"one two, three")), 3)
            self.assertEqual(bytearray_memory.count_words(make(b"")), 0)
            self.assertEqual(bytearray_memory.count_words(make(b"a\0b")), 2)
        self.assertRaises(TypeError, bytearray_memory.count_words, "one")

    def test_unchanged(self):
        data = bytearray(b"two words")
        bytearray_memory.count_words(data)
        data.append(33)
        self.assertEqual(data, b"two words!")

    def test_letters(self):
        self.assertEqual(bytearray_memory.letters(4), bytearray(b"abcd"))
        self.assertIs(type(bytearray_memory.letters(0)), bytearray)
        self.assertEqual(bytearray_memory.letters(0), b"")
        self.assertRaises(SystemError, bytearray_memory.letters, -1)


if __name__ == "__main__":
    unittest.main()
