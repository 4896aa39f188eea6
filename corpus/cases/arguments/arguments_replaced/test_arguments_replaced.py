import unittest

from arguments_replaced import call_rest, pair


class ArgumentsReplacedTest(unittest.TestCase):
    def test_rest(self):
        self.assertEqual(call_rest(lambda rest: rest, 1, "a"), (1, "a"))
        self.assertEqual(call_rest(lambda rest: rest), ())
        self.assertRaises(TypeError, call_rest)
        self.assertRaises(ZeroDivisionError, call_rest, lambda rest: 1 / 0)

    def test_pair(self):
        self.assertEqual(pair(1, key=[2]), ((1,), {"key": [2]}))
        self.assertEqual(pair(), ((), {}))


if __name__ == "__main__":
    unittest.main()
