import unittest

import kept_error


def fail(exception):
    def function():
        raise exception

    return function


class KeptError(unittest.TestCase):
    def test_cleanup(self):
        before = kept_error.get_freed()
        self.assertEqual(kept_error.call_with_block(lambda: 3), 3)
        with self.assertRaisesRegex(OSError, "gone"):
            kept_error.call_with_block(fail(OSError("gone")))
        self.assertEqual(kept_error.get_freed(), before + 2)

    def test_type(self):
        before = kept_error.call_and_rate(lambda: None)
        with self.assertRaisesRegex(IndexError, "far"):
            kept_error.call_and_rate(fail(IndexError("far")))
        self.assertRaises(ValueError, kept_error.call_and_rate, fail(ValueError()))
        self.assertEqual(kept_error.call_and_rate(lambda: None), before + 1)

    def test_dropped(self):
        self.assertEqual(kept_error.call_or_default(lambda: 1, 2), 1)
        self.assertEqual(kept_error.call_or_default(fail(KeyError("k")), 2), 2)
        with self.assertRaisesRegex(TypeError, "bad"):
            kept_error.call_or_default(fail(TypeError("bad")), 2)


if __name__ == "__main__":
    unittest.main()
