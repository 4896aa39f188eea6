import unittest

from coexisting_method import Evens


class CoexistingMethod(unittest.TestCase):
    def test_both(self):
        evens = Evens(10)
        self.assertIs(4 in evens, True)
        self.assertIs(12 in evens, False)
        self.assertEqual(evens.__contains__(4), "yes")
        self.assertEqual(evens.__contains__(5), "no")


if __name__ == "__main__":
    unittest.main()
