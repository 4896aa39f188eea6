import unittest

import moving_names


class Outer:
    def __init__(self, inner):
        self.inner = inner


class MovingNamesTest(unittest.TestCase):
    def test_count(self):
        self.assertEqual(moving_names.count({"more": True, "never": False}), 110)
        self.assertEqual(moving_names.count({"more": False, "never": True}), 1000)

    def test_joined(self):
        self.assertEqual(moving_names.joined((1, 2), ("a",)), (1, 2, "a"))
        self.assertEqual(moving_names.joined((), ()), ())

    def test_inner(self):
        self.assertEqual(moving_names.inner(Outer([1])), "[1]")
        self.assertEqual(moving_names.inner(7), "7")

    def test_call_first(self):
        self.assertEqual(moving_names.call_first(len, 1, 2), 2)
        self.assertEqual(moving_names.call_first(repr), "()")
        with self.assertRaises(TypeError):
            moving_names.call_first()
        with self.assertRaises(TypeError):
            moving_names.call_first(1, 2)


if __name__ == "__main__":
    unittest.main()
