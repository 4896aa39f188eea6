import unittest

import process_numbers as m


class ProcessNumbers(unittest.TestCase):
    def test_next(self):
        self.assertEqual(m.next_pid(41), 42)
        self.assertRaises(ValueError, m.next_pid, -1)
        self.assertRaises(TypeError, m.next_pid, "1")
        self.assertRaises(TypeError, m.next_pid)
        self.assertRaises(OverflowError, m.next_pid, 1 << 40)

    def test_labelled(self):
        label = object()
        self.assertEqual(m.labelled(label, 3), (label, 3))
        self.assertEqual(m.labelled("x", 3, True), ("x", 6))
        self.assertRaises(TypeError, m.labelled, 3)


if __name__ == "__main__":
    unittest.main()
