import pickle
import unittest

from class_methods import Price


class ClassMethods(unittest.TestCase):
    def test_class(self):
        self.assertEqual(Price.from_cents(3).cents(), 3)
        self.assertIs(type(Price.from_cents(3)), Price)
        self.assertEqual(Price.from_cents(3).from_cents(4).cents(), 4)
        self.assertEqual(Price.free().cents(), 0)
        self.assertEqual(Price.like(Price.from_cents(5)).cents(), 5)
        self.assertEqual(Price.of(2).cents(), 200)
        self.assertEqual(Price.of(2, 5).cents(), 205)
        self.assertEqual(Price.of(cents=7, euros=1).cents(), 107)

    def test_static(self):
        self.assertIs(Price.is_price(Price.free()), True)
        self.assertIs(Price.is_price(1), False)
        self.assertIs(Price.free().is_price(1), False)
        self.assertEqual(Price.sum(1, 2), 3)
        self.assertEqual(Price.free().sum("a", "b"), "ab")

    def test_wrong_arguments(self):
        self.assertRaises(TypeError, Price.from_cents)
        self.assertRaises(TypeError, Price.from_cents, 1, 2)
        self.assertRaises(TypeError, Price.from_cents, "1")
        self.assertRaises(TypeError, Price.free, 1)
        self.assertRaises(TypeError, Price.like)
        self.assertRaises(TypeError, Price.like, 1)
        self.assertRaises(TypeError, Price.like, Price.free(), 1)
        self.assertRaises(TypeError, Price.of)
        self.assertRaises(TypeError, Price.of, 1, nothing=2)
        self.assertRaises(TypeError, Price.is_price)
        self.assertRaises(TypeError, Price.is_price, 1, 2)
        self.assertRaises(TypeError, Price.sum, 1)

    def test_names(self):
        self.assertEqual(Price.from_cents.__name__, "from_cents")
        self.assertEqual(Price.from_cents.__doc__, "a price of so many cents")
        self.assertIs(Price.from_cents.__self__, Price)
        self.assertEqual(Price.is_price.__name__, "is_price")
        self.assertEqual(Price.is_price.__doc__, "whether it is a price")
        self.assertEqual(pickle.loads(pickle.dumps(Price.from_cents))(2).cents(), 2)


if __name__ == "__main__":
    unittest.main()
