import unittest

import init_by_macros


class InitByMacros(unittest.TestCase):
    def test_names(self):
        self.assertEqual(init_by_macros.names, {1: "SMALL", 1000: "LARGE"})

    def test_constants(self):
        self.assertEqual(init_by_macros.SMALL, 1)
        self.assertEqual(init_by_macros.LARGE, 1000)
        self.assertFalse(hasattr(init_by_macros, "MIDDLE"))


if __name__ == "__main__":
    unittest.main()
