import unittest

import alias_then_incref


class AliasThenIncrefTest(unittest.TestCase):
    def test_shared(self):
        head, items = alias_then_incref.head_and_list(5)
        self.assertEqual((head, items), ("5", ["5"]))

    def test_text(self):
        self.assertEqual(alias_then_incref.text_of("ab"), "'ab'")
        self.assertEqual(alias_then_incref.text_of("a" * 20), "...")


if __name__ == "__main__":
    unittest.main()
