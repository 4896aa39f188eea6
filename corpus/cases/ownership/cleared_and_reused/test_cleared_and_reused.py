import unittest

import cleared_and_reused


class Thing:
    name = "thing"
    size = 5


class ClearedAndReusedTest(unittest.TestCase):
    def test_found(self):
        f = cleared_and_reused.first_text
        self.assertEqual(f(Thing, "name", "size"), "thing")
        self.assertEqual(f(Thing, "size", "name"), "thing")
        self.assertEqual(f(Thing, "nothing", "name"), "thing")

    def test_errors(self):
        f = cleared_and_reused.first_text
        self.assertRaises(AttributeError, f, Thing, "size", "nothing")
        with self.assertRaisesRegex(TypeError, "neither is text"):
            f(Thing, "size", "size")


if __name__ == "__main__":
    unittest.main()
