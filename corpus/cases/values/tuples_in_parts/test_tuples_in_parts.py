import unittest

import tuples_in_parts


class TuplesInPartsTest(unittest.TestCase):
    def test_join(self):
        self.assertEqual(tuples_in_parts.join((1, "a"), (None, 2.5, [])), (1, "a", None, 2.5, []))
        self.assertEqual(tuples_in_parts.join((), (3,)), (3,))
        self.assertEqual(tuples_in_parts.join((3,), ()), (3,))
        self.assertEqual(tuples_in_parts.join((), ()), ())
        self.assertRaises(TypeError, tuples_in_parts.join, (), [])

    def test_framed(self):
        mark = object()
        self.assertEqual(tuples_in_parts.framed(mark, 4), (mark, 0, 1, 4, 9, 4))
        self.assertEqual(tuples_in_parts.framed(mark, 0), (mark, 0))
        self.assertRaises(ValueError, tuples_in_parts.framed, mark, -1)

    def test_singles(self):
        self.assertEqual(tuples_in_parts.singles(3), [(0,), (1,), (2,)])
        self.assertEqual(tuples_in_parts.singles(0), [])
        self.assertRaises(TypeError, tuples_in_parts.singles, "1")


if __name__ == "__main__":
    unittest.main()
