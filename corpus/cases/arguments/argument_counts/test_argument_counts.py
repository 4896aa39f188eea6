import unittest

import argument_counts


class ArgumentCountsTest(unittest.TestCase):
    def test_none_at_all(self):
        before = argument_counts.none_at_all()
        self.assertEqual(argument_counts.none_at_all(), before + 1)
        self.assertRaises(TypeError, argument_counts.none_at_all, 1)
        self.assertRaises(TypeError, argument_counts.none_at_all, x=1)

    def test_empty_format(self):
        self.assertIsNone(argument_counts.empty_format())
        self.assertRaises(TypeError, argument_counts.empty_format, 1)

    def test_last(self):
        obj = object()
        self.assertIs(argument_counts.last(obj), obj)
        self.assertIs(argument_counts.last(1, 2, obj), obj)
        for arguments in ((), (1, 2, 3, 4)):
            with self.assertRaisesRegex(TypeError, "1 to 3 wanted, not %d" % len(arguments)):
                argument_counts.last(*arguments)
        self.assertRaises(TypeError, argument_counts.last, x=1)

    def test_all_of(self):
        self.assertEqual(argument_counts.all_of(), ())
        self.assertEqual(argument_counts.all_of(1, "b"), (1, "b"))


if __name__ == "__main__":
    unittest.main()
