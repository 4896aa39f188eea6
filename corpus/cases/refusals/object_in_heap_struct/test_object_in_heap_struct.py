import unittest

import object_in_heap_struct


class ObjectInHeapStructTest(unittest.TestCase):
    def test_last_in_first_out(self):
        first, second = object(), object()
        self.assertIsNone(object_in_heap_struct.push(first))
        object_in_heap_struct.push(second)
        self.assertIs(object_in_heap_struct.pop(), second)
        self.assertIs(object_in_heap_struct.pop(), first)
        self.assertRaises(IndexError, object_in_heap_struct.pop)


if __name__ == "__main__":
    unittest.main()
