import unittest

import types_in_other_branches


class TypesInOtherBranches(unittest.TestCase):
    def test_count(self):
        self.assertEqual(types_in_other_branches.count_ones(b""), 0)
        self.assertEqual(types_in_other_branches.count_ones(b"\0\1\3\xff"), 11)


if __name__ == "__main__":
    unittest.main()
