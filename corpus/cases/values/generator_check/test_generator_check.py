import unittest

import generator_check


class GeneratorCheckTest(unittest.TestCase):
    def test_kind(self):
        self.assertEqual(generator_check.kind(x for x in "ab"), "generator")
        self.assertEqual(generator_check.kind(iter("ab")), "other")
        self.assertEqual(generator_check.kind(None), "other")


if __name__ == "__main__":
    unittest.main()
