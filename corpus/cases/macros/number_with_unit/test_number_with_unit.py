import unittest

import number_with_unit


class NumberWithUnitTest(unittest.TestCase):
    def test_sizes(self):
        self.assertEqual(number_with_unit.sizes(3), (4096, 3072, 2097152))
        with self.assertRaises(TypeError):
            number_with_unit.sizes("3")


if __name__ == "__main__":
    unittest.main()
