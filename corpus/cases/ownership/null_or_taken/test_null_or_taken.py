import unittest

import null_or_taken


class NullOrTakenTest(unittest.TestCase):
    def test_label(self):
        self.assertEqual(null_or_taken.label([1, 2]), ("[1, 2]", 7))
        self.assertEqual(null_or_taken.label("abc"), ("abc", 7))

    def test_failing_label(self):
        class Bad:
            def __str__(self):
                raise ValueError("no text")

        self.assertRaises(ValueError, null_or_taken.label, Bad())

    def test_visit(self):
        seen = {}
        self.assertEqual(null_or_taken.visit(seen, "ab"), 2)
        self.assertEqual(seen, {})
        self.assertEqual(null_or_taken.visit(None, "ab"), 2)

    def test_failing_visit(self):
        seen = {}
        self.assertRaises(TypeError, null_or_taken.visit, seen, 5)
        self.assertEqual(seen, {"5": 5})
        self.assertRaises(TypeError, null_or_taken.visit, None, 5)


if __name__ == "__main__":
    unittest.main()
