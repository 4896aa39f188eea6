import unittest

import pasted_names


class PastedNames(unittest.TestCase):
    def test_method(self):
        self.assertEqual(pasted_names.thrice(4), 12)
        self.assertEqual(pasted_names.thrice.__doc__, "Three times as much.")
        self.assertEqual(pasted_names.made_by, "pasting")


if __name__ == "__main__":
    unittest.main()
