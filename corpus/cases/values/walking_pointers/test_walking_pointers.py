import unittest

import walking_pointers as m


class WalkingPointers(unittest.TestCase):
    def test_process(self):
        self.assertEqual(m.process([1, "2", 3], (str, int, None)), ("1", 2, 3))
        self.assertEqual(m.process((1, "2"), [None, None]), (1, "2"))
        self.assertEqual(m.process([1, [2]], None), (1, [2]))
        self.assertEqual(m.process("ab", None), ("a", "b"))
        self.assertEqual(m.process([], None), ())
        self.assertRaises(ValueError, m.process, ["x", "y"], (None, int))
        self.assertRaises(ValueError, m.process, ["x"], (None, int))
        self.assertRaises(TypeError, m.process, 5, None)
        self.assertRaises(TypeError, m.process, [1], 5)

    def test_neighbours(self):
        one = object()
        self.assertEqual(m.neighbours([one, one, None, one]), 1)
        self.assertEqual(m.neighbours(()), 0)


if __name__ == "__main__":
    unittest.main()
