import unittest

import number_suite


R = number_suite.Residue


class NumberSuiteTest(unittest.TestCase):
    def test_arithmetic(self):
        self.assertEqual(int(R(100) + R(3)), 2)
        self.assertEqual(int(R(100) + 3), 2)
        self.assertEqual(int(3 + R(100)), 2)
        self.assertEqual(int(-R(1)), 100)
        self.assertFalse(R(101))
        self.assertTrue(R(1))
        self.assertEqual([0, 1, 2][R(2)], 2)

    def test_other_types(self):
        with self.assertRaises(TypeError):
            R(1) + "x"
        with self.assertRaises(OverflowError):
            R(1) + 2**80
        with self.assertRaises(TypeError):
            R(2) - R(1)

    def test_equality(self):
        self.assertEqual(R(1), R(102))
        self.assertNotEqual(R(1), R(2))
        self.assertNotEqual(R(1), 1)

    def test_total(self):
        self.assertEqual(number_suite.total(R(1), [R(2), 3]), R(6))
        with self.assertRaises(TypeError):
            number_suite.total(1, [])
        with self.assertRaises(TypeError):
            number_suite.total(R(1), ["x"])


if __name__ == "__main__":
    unittest.main()
