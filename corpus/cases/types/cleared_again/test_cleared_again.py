import unittest

import cleared_again


class ClearedAgain(unittest.TestCase):
    def test_pair(self):
        pair = cleared_again.Pair(1, [2])
        self.assertEqual((pair.first, pair.second), (1, [2]))
        pair.__init__("a", "b")
        self.assertEqual((pair.first, pair.second), ("a", "b"))
        self.assertRaises(TypeError, pair.__init__, 1)
        self.assertIsInstance(pair, cleared_again.Base)
        self.assertIsNone(cleared_again.Base().first)


if __name__ == "__main__":
    unittest.main()
