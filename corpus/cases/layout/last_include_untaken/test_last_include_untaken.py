import unittest

import last_include_untaken


class LastIncludeUntaken(unittest.TestCase):
    def test_measure(self):
        self.assertEqual(last_include_untaken.measure("four"), 4)


if __name__ == "__main__":
    unittest.main()
