import unittest

import keyword_arguments


class KeywordArgumentsTest(unittest.TestCase):
    def test_box(self):
        f = keyword_arguments.box
        self.assertEqual(f(1), (1, 1, "", 0))
        self.assertEqual(f(width=3, height=2), (3, 2, "", 0))
        self.assertEqual(f(3, title="t\u00e4g"), (3, 1, "t\u00e4g", 0))
        self.assertEqual(f(1, 2, "x", True), (1, 2, "x", 1))
        self.assertEqual(f(**{"filled": [0], "width": 0}), (0, 1, "", 1))

    def test_box_errors(self):
        f = keyword_arguments.box
        self.assertRaises(TypeError, f)
        self.assertRaises(TypeError, f, height=2)
        self.assertRaises(TypeError, f, 1, depth=2)
        self.assertRaises(TypeError, f, 1, width=2)
        self.assertRaises(TypeError, f, 1, 2, "", 0, 5)
        self.assertRaises(TypeError, f, 1, title=5)
        self.assertRaises(ValueError, f, 1, title="a\0b")

    def test_only(self):
        f = keyword_arguments.only
        self.assertEqual(f(1), (1, None, False))
        self.assertEqual(f(1, 2), (1, 2, False))
        self.assertEqual(f(1, strict=3, value=2), (1, 2, 3))

    def test_only_errors(self):
        f = keyword_arguments.only
        self.assertRaises(TypeError, f)
        self.assertRaises(TypeError, f, value=1)
        self.assertRaises(TypeError, f, 1, 2, 3)
        self.assertRaises(TypeError, f, 1, 2, value=2)
        self.assertRaises(TypeError, f, 1, **{"": 2})


if __name__ == "__main__":
    unittest.main()
