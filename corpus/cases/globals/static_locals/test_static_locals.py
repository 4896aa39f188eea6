import unittest

import static_locals


class StaticLocalsTest(unittest.TestCase):
    def test_twice(self):
        for text in "ab", "cd":
            self.assertEqual(static_locals.call_upper(text), text.upper())
            self.assertEqual(static_locals.pair(text), ("pair", text))

    def test_fails(self):
        with self.assertRaises(AttributeError):
            static_locals.call_upper(1)


if __name__ == "__main__":
    unittest.main()
