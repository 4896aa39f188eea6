import unittest

import twonames


class TwoNamesTest(unittest.TestCase):
    def test_size_and_count_agree(self):
        for f in (twonames.size, twonames.count):
            self.assertEqual(f("abc"), 3)
            self.assertEqual(f({}), 0)
            self.assertRaises(TypeError, f, 5)
            self.assertRaises(TypeError, f)
            self.assertRaises(TypeError, f, [], [])

    def test_join_and_concat_agree(self):
        for f in (twonames.join, twonames.concat):
            self.assertEqual(f([1], [2]), [1, 2])
            self.assertEqual(f(right="b", left="a"), "ab")
            self.assertEqual(f((), right=(1,)), (1,))
            self.assertRaises(TypeError, f, [1])
            self.assertRaises(TypeError, f, [1], [2], [3])
            self.assertRaises(TypeError, f, [1], (2,))
            self.assertRaises(TypeError, f, [1], left=[2])
            self.assertRaises(TypeError, f, [1], [2], middle=[3])

    def test_names(self):
        self.assertEqual(twonames.size.__name__, "size")
        self.assertEqual(twonames.count.__name__, "count")
        self.assertEqual(twonames.concat.__name__, "concat")

    def test_docs_are_kept_apart(self):
        self.assertEqual(twonames.size.__doc__, "The number of items.")
        self.assertEqual(twonames.count.__doc__, "Old name of size().")


if __name__ == "__main__":
    unittest.main()
