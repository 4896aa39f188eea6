import unittest

import internal_iterator


class InternalIteratorTest(unittest.TestCase):
    def test_iterates(self):
        self.assertEqual(list(internal_iterator.Range(3)), [0, 1, 2])
        self.assertEqual(list(internal_iterator.Range(0)), [])
        self.assertEqual([x for x in internal_iterator.Range(2)], [0, 1])

    def test_iterator_iterates_itself(self):
        it = iter(internal_iterator.Range(3))
        self.assertEqual(next(it), 0)
        self.assertIs(iter(it), it)
        self.assertEqual(list(it), [1, 2])
        with self.assertRaises(StopIteration):
            next(it)

    def test_error_ends_it(self):
        with self.assertRaises(ArithmeticError):
            list(internal_iterator.Range(20))

    def test_iterator_cannot_be_made(self):
        with self.assertRaises(TypeError):
            type(iter(internal_iterator.Range(1)))()


if __name__ == "__main__":
    unittest.main()
