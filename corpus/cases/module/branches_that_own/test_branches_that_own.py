import unittest

import branches_that_own


class BranchesThatOwn(unittest.TestCase):
    def test_limit(self):
        self.assertEqual(branches_that_own.limit(4), (4, True))
        with self.assertRaises(TypeError):
            branches_that_own.limit("4")

    def test_root(self):
        self.assertEqual(branches_that_own.root(), "/")


if __name__ == "__main__":
    unittest.main()
