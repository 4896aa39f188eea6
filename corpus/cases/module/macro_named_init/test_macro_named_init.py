import unittest

import macro_named_init


class MacroNamedInit(unittest.TestCase):
    def test_half(self):
        self.assertEqual(macro_named_init.half(7), 3)

    def test_constant(self):
        self.assertEqual(macro_named_init.SMALLEST, 0)


if __name__ == "__main__":
    unittest.main()
