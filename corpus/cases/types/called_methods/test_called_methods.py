import unittest

import called_methods


class CalledMethodsTest(unittest.TestCase):
    def test_python_calls(self):
        c = called_methods.Counter()
        self.assertEqual(c.add(), 1)
        self.assertEqual(c.add(3), 4)
        self.assertEqual(c.add(3, times=2), 10)
        self.assertEqual(c.take(amount=2, times=5), 0)
        with self.assertRaises(TypeError):
            c.add(1, 2, 3)
        with self.assertRaises(TypeError):
            c.add(much=1)
        with self.assertRaises(TypeError):
            c.add("1")
        self.assertEqual(c.sum(), 0)

    def test_c_calls(self):
        c = called_methods.Counter()
        self.assertIs(c.enter(), c)
        self.assertEqual(c.sum(), 1)
        self.assertEqual(c.exit("all"), (-1, "all"))
        with self.assertRaises(TypeError):
            c.exit()
        self.assertEqual(c.sum(), -3)

    def test_addable(self):
        self.assertEqual(called_methods.addable(1, 2), 1)
        self.assertEqual(called_methods.addable(1, "2"), 0)


if __name__ == "__main__":
    unittest.main()
