import unittest

import optional_arguments


class OptionalArgumentsTest(unittest.TestCase):
    def test_greet(self):
        self.assertEqual(optional_arguments.greet(), "hello world")
        self.assertEqual(optional_arguments.greet("you"), "hello you")
        self.assertEqual(optional_arguments.greet("you", []), "hello you")
        self.assertEqual(optional_arguments.greet("\u00fc", 5), "hello \u00fc!")
        self.assertRaises(TypeError, optional_arguments.greet, 5)
        self.assertRaises(TypeError, optional_arguments.greet, None)
        self.assertRaises(ValueError, optional_arguments.greet, "a\0b")
        self.assertRaises(TypeError, optional_arguments.greet, "a", 1, 2)

    def test_range_of(self):
        obj = object()
        self.assertEqual(optional_arguments.range_of(1), (1, -1, 1.0, None))
        self.assertEqual(optional_arguments.range_of(1, 2), (1, 2, 1.0, None))
        self.assertEqual(optional_arguments.range_of(1, 2, 3, obj), (1, 2, 3.0, obj))
        self.assertRaises(TypeError, optional_arguments.range_of)
        self.assertRaises(TypeError, optional_arguments.range_of, 1, None)

    def test_unpacked(self):
        self.assertEqual(optional_arguments.unpacked(1), (False, 1))
        self.assertEqual(optional_arguments.unpacked(1, 2), (2, 1))
        self.assertRaises(TypeError, optional_arguments.unpacked)
        self.assertRaises(TypeError, optional_arguments.unpacked, 1, 2, 3)


if __name__ == "__main__":
    unittest.main()
