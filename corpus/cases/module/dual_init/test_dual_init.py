import unittest

import dual_init


class DualInitTest(unittest.TestCase):
    def test_next(self):
        self.assertEqual(dual_init.next_int(1), 2)
        self.assertRaises(TypeError, dual_init.next_int, "1")

    def test_module(self):
        self.assertEqual(dual_init.MAJOR, 3)
        self.assertEqual(dual_init.__doc__, "Both worlds.")


if __name__ == "__main__":
    unittest.main()
