import unittest

import writable_buffer


class WritableBufferTest(unittest.TestCase):
    def test_wipes(self):
        data = bytearray(b"secret")
        self.assertIsNone(writable_buffer.wipe(data))
        self.assertEqual(data, bytearray(6))

    def test_errors(self):
        self.assertRaises(BufferError, writable_buffer.wipe, b"constant")
        self.assertRaises(TypeError, writable_buffer.wipe, "text")


if __name__ == "__main__":
    unittest.main()
