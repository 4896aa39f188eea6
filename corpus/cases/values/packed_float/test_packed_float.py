import struct
import unittest

import packed_float


class PackedFloatTest(unittest.TestCase):
    def test_packed(self):
        for value in (0.0, -0.0, 1.5, -2.0 ** -149, 3.4e38, float("inf"), 0.1):
            self.assertEqual(packed_float.packed(value, 1), struct.pack("<f", value))
            self.assertEqual(packed_float.packed(value, 0), struct.pack(">f", value))

    def test_too_large(self):
        self.assertRaises(OverflowError, packed_float.packed, 1e39, 1)
        self.assertRaises(OverflowError, packed_float.packed, -1e300, 0)


if __name__ == "__main__":
    unittest.main()
