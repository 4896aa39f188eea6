import unittest

import alias_in_header


class AliasInHeader(unittest.TestCase):
    def test_letters(self):
        self.assertEqual(alias_in_header.letters("a", "1"), 1)
        self.assertEqual(alias_in_header.letters("ß", "é"), 2)
        self.assertEqual(alias_in_header.letters("+", " "), 0)


if __name__ == "__main__":
    unittest.main()
