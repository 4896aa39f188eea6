import unittest

import own_function


class OwnFunctionTest(unittest.TestCase):
    def test_own(self):
        self.assertEqual(own_function.applied(own_function.twice, 2), (4, 0))

    def test_others(self):
        self.assertEqual(own_function.applied(abs, -2), (2, 1))
        self.assertEqual(own_function.applied(lambda n: n + 1, 2), (3, 1))
        self.assertEqual(own_function.applied(str, 2), ("2", 1))


if __name__ == "__main__":
    unittest.main()
