import unittest

import kept_memory


class KeptMemory(unittest.TestCase):
    kinds = [bytes, bytearray, memoryview, lambda b: memoryview(bytearray(b))]

    def test_common(self):
        for left in self.kinds:
            for right in self.kinds:
                self.assertEqual(kept_memory.common(left(b"abcd"), right(b"abx")), 2)
                self.assertEqual(kept_memory.common(left(b""), right(b"abx")), 0)
            self.assertRaises(TypeError, kept_memory.common, left(b"a"), "a")
            self.assertRaises(TypeError, kept_memory.common, 5, left(b"a"))

    def test_in_order(self):
        for kind in self.kinds:
            self.assertIs(kept_memory.in_order(kind(b"abc")), True)
            self.assertEqual(kept_memory.in_order(kind(b"aca")), 2)
        self.assertIsNone(kept_memory.in_order(None))
        self.assertRaises(TypeError, kept_memory.in_order, "a")


if __name__ == "__main__":
    unittest.main()
